import {evaluate, evaluateSync, type ExprNode} from 'groq-js'
import {cannotRun, prepareQuery, type Query, type QueryContext} from './prepareQuery.ts'
import {isNode, walkTree} from './queryTree.ts'

/** Evaluates GROQ over a view, functions that the engine has in its slow half only (`diff::`, `delta::`) included. */
export async function answerQuery(query: Query, context: QueryContext): Promise<unknown> {
  const {tree, options} = prepareQuery(query, context)
  try {
    if (!comparesDocuments(tree)) return evaluateSync(tree, options).data ?? null
    const value = await evaluate(tree, options)
    const answer: unknown = await value.get()
    return answer ?? null
  } catch (error) {
    throw cannotRun(error)
  }
}

function comparesDocuments(tree: ExprNode): boolean {
  let found = false
  walkTree(tree, (node) => {
    found ||= isNode(node, 'FuncCall') && ['diff', 'delta'].includes(node.namespace)
  })
  return found
}
