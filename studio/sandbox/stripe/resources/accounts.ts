import {z} from 'zod'
import {buildAccount} from '../objects/account.ts'
import {listPage} from '../requests/listPage.ts'
import {createdParameter, expandParameter, listParameters} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {readQuery} from '../requests/readQuery.ts'
import {createArraySource} from '../store/arraySource.ts'
import {createCollection} from '../store/collection.ts'
import type {Route} from './route.ts'

const query = z.strictObject(expandParameter)
const listQuery = z.strictObject({...listParameters, ...createdParameter})

export const accountRoutes: Route[] = [
  {
    path: '/v1/account',
    permission: permissions.accounts,
    answer: ({search, store}) => {
      readQuery(query, search)
      return {...buildAccount(store.owner)}
    },
  },
  {
    path: '/v1/accounts',
    permission: permissions.accounts,
    answer: (request) => {
      const page = listPage(
        createCollection([
          createArraySource(
            request.connectedAccounts().map(({owner}) => {
              const account = buildAccount(owner)
              return {id: account.id, created: account.created ?? 0, account}
            }),
            {},
          ),
        ]),
        'account',
        readQuery(listQuery, request.search),
      )
      const data = page.rows.map(({account}) => account)
      return {object: 'list', data, has_more: page.hasMore, url: '/v1/accounts'}
    },
  },
  {
    path: '/v1/accounts/:id',
    permission: permissions.accounts,
    answer: (request) => {
      readQuery(query, request.search)
      return {...buildAccount(request.openAccount(request.id).owner)}
    },
  },
]
