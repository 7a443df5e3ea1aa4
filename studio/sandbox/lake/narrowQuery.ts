import type {ExprNode} from 'groq-js'
import type {DocumentView} from './documentView.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {constantOf, isNode, textComparedWith, walkTree} from './queryTree.ts'

type Params = Readonly<Record<string, unknown>>

/**
 * Puts the documents of a type or id in the place of `*` wherever a filter asks for them,
 * so that a query need not walk the whole dataset. The filter itself stays and decides.
 */
export function narrowQuery(tree: ExprNode, view: DocumentView, params: Params): void {
  walkTree(tree, (node) => {
    if (!isNode(node, 'Filter') || node.base.type !== 'Everything') return
    const candidates = candidatesOf(node.expr, {view, params, type: largeTypeOf(node.expr, view)})
    if (candidates) node.base = {type: 'Value', value: candidates}
  })
}

interface Search {
  view: DocumentView
  params: Params
  /** The type that the filter asks for, where going through all of it takes long. */
  type: string | null
}

function candidatesOf(condition: ExprNode, search: Search): readonly LakeDocument[] | null {
  if (condition.type === 'Group') return candidatesOf(condition.base, search)
  if (condition.type === 'And') {
    const left = candidatesOf(condition.left, search)
    const right = candidatesOf(condition.right, search)
    if (!left || !right) return left ?? right
    return left.length <= right.length ? left : right
  }
  if (condition.type !== 'OpCall') return null
  const {op, left, right} = condition
  if (op === '==') return lookUp(left, right, search) ?? lookUp(right, left, search)
  return op === 'in' ? lookUpAny(left, right, search) : null
}

function lookUp(attribute: ExprNode, wanted: ExprNode, search: Search) {
  const find = finderOf(attribute, search)
  const constant = constantOf(wanted, search.params)
  return find && typeof constant?.value === 'string' ? find(constant.value) : null
}

function lookUpAny(attribute: ExprNode, wanted: ExprNode, search: Search) {
  const find = finderOf(attribute, search)
  const values: unknown = constantOf(wanted, search.params)?.value
  if (!find || !Array.isArray(values)) return null
  const names = new Set(values.filter((value) => typeof value === 'string'))
  return [...names].flatMap(find)
}

function finderOf(
  node: ExprNode,
  {view, type}: Search,
): ((value: string) => readonly LakeDocument[]) | null {
  const path = pathOf(node)
  if (path === '_type') return (name) => view.ofType(name)
  if (path === '_id') {
    return (id) => {
      const document = view.get(id)
      return document ? [document] : []
    }
  }
  return path && type ? (text) => view.ofTypeWith(type, path, text) : null
}

/** `school._ref` of the document that the filter looks at. */
function pathOf(node: ExprNode): string | null {
  if (node.type !== 'AccessAttribute') return null
  if (!node.base) return node.name
  const base = pathOf(node.base)
  return base && `${base}.${node.name}`
}

/** Below this, going through all documents of a type costs less than keeping them in groups. */
const LARGE = 1000

function largeTypeOf(condition: ExprNode, view: DocumentView): string | null {
  const type = textComparedWith('_type', '==', condition)
  return type !== null && view.ofType(type).length >= LARGE ? type : null
}
