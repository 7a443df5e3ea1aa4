import {evaluateSync} from 'groq-js'
import {cannotRun, prepareQuery, type Query, type QueryContext} from './prepareQuery.ts'

/** Evaluates GROQ over a view at once, as a mutation and a listener need it. */
export function runQuery(query: Query, context: QueryContext): unknown {
  const {tree, options} = prepareQuery(query, context)
  try {
    return evaluateSync(tree, options).data ?? null
  } catch (error) {
    throw cannotRun(error)
  }
}
