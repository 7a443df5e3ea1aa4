import {z} from 'zod'
import {buildAccount} from '../objects/account.ts'
import {expandParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {readQuery} from '../requests/readQuery.ts'
import type {Route} from './route.ts'

const query = z.strictObject(expandParameter)

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
    path: '/v1/accounts/:id',
    permission: permissions.accounts,
    answer: (request) => {
      readQuery(query, request.search)
      return {...buildAccount(request.openAccount(request.id).owner)}
    },
  },
]
