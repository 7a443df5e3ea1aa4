import type {ExprNode, OpCallNode} from 'groq-js'
import type {DocumentView} from './documentView.ts'
import {constantOf, isNode, walkTree} from './queryTree.ts'
import {matchesTerms, readTextQuery, type TextTerm} from './textQuery.ts'

type Params = Readonly<Record<string, unknown>>

/** groq-js has no search engine: every `… match text::query(…)` becomes something that it can evaluate. */
export function rewriteTextSearch(tree: ExprNode, view: DocumentView, params: Params): void {
  walkTree(tree, (node) => {
    if (!isNode(node, 'OpCall') || node.op !== 'match') return
    const {left, right} = node
    if (!isNode(right, 'FuncCall') || right.namespace !== 'text' || right.name !== 'query') return
    const text = right.args[0] && constantOf(right.args[0], params)?.value
    if (typeof text !== 'string') return
    const terms = readTextQuery(text)
    Object.assign(
      node,
      asksForDocument(left) ? hitsAmong(view, terms) : attributeMatch(left, terms),
    )
  })
}

function asksForDocument(left: ExprNode): boolean {
  let found = false
  walkTree(left, (node) => {
    found ||= isNode(node, 'This')
  })
  return found
}

function hitsAmong(view: DocumentView, terms: readonly TextTerm[]): OpCallNode {
  const ids = view.all().filter((document) => matchesTerms(document, terms))
  return {
    type: 'OpCall',
    op: 'in',
    left: {type: 'AccessAttribute', name: '_id'},
    right: {type: 'Value', value: ids.map(({_id}) => _id)},
  }
}

function attributeMatch(left: ExprNode, terms: readonly TextTerm[]): ExprNode {
  const conditions = terms.map((term): ExprNode => {
    const value = `${term.words.join(' ')}${term.isPrefix ? '*' : ''}`
    const match: ExprNode = {type: 'OpCall', op: 'match', left, right: {type: 'Value', value}}
    return term.isNegated ? {type: 'Not', base: match} : match
  })
  const everything: ExprNode = {type: 'Value', value: true}
  return conditions.reduce(
    (all, condition) =>
      all === everything ? condition : {type: 'And', left: all, right: condition},
    everything,
  )
}
