import type {ExprNode} from 'groq-js'
import type {DocumentView} from './documentView.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {constantOf, isNode, walkTree} from './queryTree.ts'

type Params = Readonly<Record<string, unknown>>

/**
 * Puts the documents of a type or id in the place of `*` wherever a filter asks for them,
 * so that a query need not walk the whole dataset. The filter itself stays and decides.
 */
export function narrowQuery(tree: ExprNode, view: DocumentView, params: Params): void {
  walkTree(tree, (node) => {
    if (!isNode(node, 'Filter') || node.base.type !== 'Everything') return
    const candidates = candidatesOf(node.expr, view, params)
    if (candidates) node.base = {type: 'Value', value: candidates}
  })
}

function candidatesOf(
  condition: ExprNode,
  view: DocumentView,
  params: Params,
): readonly LakeDocument[] | null {
  if (condition.type === 'Group') return candidatesOf(condition.base, view, params)
  if (condition.type === 'And') {
    const left = candidatesOf(condition.left, view, params)
    const right = candidatesOf(condition.right, view, params)
    if (!left || !right) return left ?? right
    return left.length <= right.length ? left : right
  }
  if (condition.type !== 'OpCall') return null
  const {op, left, right} = condition
  if (op === '==') return lookUp(left, right, view, params) ?? lookUp(right, left, view, params)
  return op === 'in' ? lookUpAny(left, right, view, params) : null
}

function lookUp(attribute: ExprNode, wanted: ExprNode, view: DocumentView, params: Params) {
  const find = finderOf(attribute, view)
  const constant = constantOf(wanted, params)
  return find && typeof constant?.value === 'string' ? find(constant.value) : null
}

function lookUpAny(attribute: ExprNode, wanted: ExprNode, view: DocumentView, params: Params) {
  const find = finderOf(attribute, view)
  const values: unknown = constantOf(wanted, params)?.value
  if (!find || !Array.isArray(values)) return null
  const names = new Set(values.filter((value) => typeof value === 'string'))
  return [...names].flatMap(find)
}

function finderOf(
  node: ExprNode,
  view: DocumentView,
): ((value: string) => readonly LakeDocument[]) | null {
  if (node.type !== 'AccessAttribute' || node.base) return null
  if (node.name === '_type') return (type) => view.ofType(type)
  if (node.name !== '_id') return null
  return (id) => {
    const document = view.get(id)
    return document ? [document] : []
  }
}
