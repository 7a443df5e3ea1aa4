import {parse, type EvaluateOptions, type ExprNode} from 'groq-js'
import type {DocumentView} from './documentView.ts'
import {dataError} from './lakeError.ts'
import {narrowOrder, orderedPageOf} from './narrowOrder.ts'
import {narrowQuery} from './narrowQuery.ts'
import {isNode, walkTree} from './queryTree.ts'
import {rewriteTextSearch} from './rewriteTextSearch.ts'

export interface Query {
  query: string
  params: Readonly<Record<string, unknown>>
}

export interface QueryContext {
  view: DocumentView
  identity: string
  projectId: string
  dataset: string
  now: number
}

export interface PreparedQuery {
  tree: ExprNode
  options: EvaluateOptions
}

/** Reads GROQ and makes it ready for the engine. */
export function prepareQuery({query, params}: Query, context: QueryContext): PreparedQuery {
  const tree = parseQuery(query, params)
  requireParams(tree, query, params)
  rewriteTextSearch(tree, context.view, params)
  const options: EvaluateOptions = {
    dataset: context.view.all(),
    params: {...params},
    identity: context.identity,
    timestamp: new Date(context.now),
    sanity: {projectId: context.projectId, dataset: context.dataset},
    dereference: ({_ref}) => context.view.get(_ref) ?? null,
  }
  const page = orderedPageOf(tree)
  narrowQuery(tree, context.view, params)
  if (page) narrowOrder(page, context.view, options)
  return {tree, options}
}

/** What the engine cannot do is refused, never guessed. */
export function cannotRun(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  return dataError(400, 'unsupportedQueryError', `The local lake cannot run this query: ${reason}`)
}

function parseQuery(query: string, params: Query['params']): ExprNode {
  try {
    return parse(query, {params: {...params}})
  } catch (error) {
    throw queryParseError(query, error instanceof Error ? error.message : String(error), error)
  }
}

function requireParams(tree: ExprNode, query: string, params: Query['params']): void {
  walkTree(tree, (node) => {
    if (isNode(node, 'Parameter') && !Object.hasOwn(params, node.name)) {
      throw queryParseError(query, `param $${node.name} referenced, but not provided`)
    }
  })
}

function queryParseError(query: string, description: string, cause?: unknown) {
  const position = positionOf(cause)
  return dataError(400, 'queryParseError', description, {
    query,
    start: position,
    end: position === 0 ? query.length : position + 1,
  })
}

function positionOf(cause: unknown): number {
  const isPlaced = cause instanceof Error && 'position' in cause
  return isPlaced && typeof cause.position === 'number' ? cause.position : 0
}
