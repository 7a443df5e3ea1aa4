import {z} from 'zod'
import type {WireObject} from '../objects/wire.ts'
import {expandObject, planExpansion} from '../requests/expand.ts'
import {listPage, type PageRequest} from '../requests/listPage.ts'
import {
  type createdParameter,
  expandParameter,
  listParameters,
  searchParameters,
} from '../requests/parameters.ts'
import type {Needed, Permission} from '../requests/permissions.ts'
import {readQuery} from '../requests/readQuery.ts'
import {parseSearchQuery, type SearchFields} from '../requests/searchQuery.ts'
import {invalidRequest, noSuchObject, objectOfOtherMode} from '../requests/stripeFailure.ts'
import type {AccountStore} from '../store/accountStore.ts'
import type {Kind} from './kinds.ts'

export interface RouteRequest {
  store: AccountStore
  search: URLSearchParams
  /** The last id of the path. */
  id: string
  /** Unix seconds. */
  now: number
  /** Throws Stripe's refusal when the key lacks the permission. */
  demand(permission: Permission): void
  /** The store of another account, when the key may speak for it; throws otherwise. */
  openAccount(id: string): AccountStore
  /** Those that are connected to the account that is asked. */
  connectedAccounts(): AccountStore[]
}

export interface Route {
  path: string
  permission: Needed
  answer(request: RouteRequest): WireObject
}

interface ResourceOf<Row> {
  path: string
  kind: Kind<Row>
  permission: Needed
}

/** Checks the expansion and what it needs, then answers a function that carries it out. */
function expansion(request: RouteRequest, paths: string[], root: string) {
  const {tree, permissions} = planExpansion(paths, root)
  for (const permission of permissions) request.demand(permission)
  return (object: WireObject) => expandObject(object, tree, request.store)
}

export function retrieveRoute<Row extends {created: number}>(
  {path, kind, permission}: ResourceOf<Row>,
  isReadable: (row: Row, request: RouteRequest) => boolean = () => true,
): Route {
  return {
    path: `${path}/:id`,
    permission,
    answer: (request) => {
      const query = readQuery(z.strictObject(expandParameter), request.search)
      const expand = expansion(request, query.expand, kind.object)
      const row = kind.collection(request.store).get(request.id)
      if (row === undefined || !isReadable(row, request)) throw missing(kind.object, request)
      return expand(kind.build(row, request.store))
    },
  }
}

export function missing(noun: string, {id, store}: RouteRequest) {
  return store.inOtherMode(id)
    ? objectOfOtherMode(noun, id, store.owner.livemode)
    : noSuchObject(noun, id, 'id')
}

type Filters<Row> = Pick<PageRequest<Row>, 'equal' | 'matches'>
type Created = {created?: z.output<typeof createdParameter.created>}

/** @param filters what the parameters beside those of every list mean */
export function listRoute<Row extends {created: number}, Shape extends z.ZodRawShape>(
  {path, kind, permission}: ResourceOf<Row>,
  shape: Shape,
  filters: (query: z.output<z.ZodObject<Shape>> & Created, request: RouteRequest) => Filters<Row>,
): Route {
  const specific = z.object(shape)
  const every = z.strictObject({...listParameters, ...shape})
  return {
    path,
    permission,
    answer: (request) => {
      readQuery(every, request.search)
      const query = readQuery(z.object(listParameters), request.search)
      const own = readQuery(specific, request.search)
      const expand = expansion(request, query.expand, `list of ${kind.object}`)
      const page = listPage(kind.collection(request.store), kind.object, {
        ...query,
        ...own,
        ...filters(own, request),
      })
      const data = page.rows.map((row) => kind.build(row, request.store))
      return expand({object: 'list', data, has_more: page.hasMore, url: path})
    },
  }
}

/** Stripe's search index runs behind: what is younger than a minute is not found. */
const SEARCH_LAG_SECONDS = 60

export function searchRoute<Row extends {created: number}>(
  {path, kind, permission}: ResourceOf<Row>,
  fieldsOf: (row: Row) => SearchFields,
): Route {
  return {
    path: `${path}/search`,
    permission,
    answer: (request) => {
      const query = readQuery(z.strictObject(searchParameters), request.search)
      const expand = expansion(request, query.expand, `list of ${kind.object}`)
      const matches = parseSearchQuery(query.query)
      const collection = kind.collection(request.store)
      const newest = collection.firstAtOrBefore(request.now - SEARCH_LAG_SECONDS)
      const found: Row[] = []
      let next: string | null = null
      for (
        let position = query.page === undefined ? newest : positionOfPage(query.page);
        position < collection.length;
        position += 1
      ) {
        const row = collection.at(position)
        if (!matches(fieldsOf(row))) continue
        if (found.length === query.limit) {
          next = pageAt(position)
          break
        }
        found.push(row)
      }
      const data = found.map((row) => kind.build(row, request.store))
      const url = `${path}/search`
      return expand({object: 'search_result', data, has_more: next !== null, next_page: next, url})
    },
  }
}

const pageAt = (position: number): string => Buffer.from(`p${position}`).toString('base64url')

function positionOfPage(page: string): number {
  const found = /^p(\d+)$/.exec(Buffer.from(page, 'base64url').toString())?.[1]
  if (found === undefined) throw invalidRequest(`Invalid page: ${page}`, {param: 'page'})
  return Number(found)
}
