import {evaluateSync, type EvaluateOptions, type ExprNode, type FilterNode} from 'groq-js'
import type {DocumentView} from './documentView.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {textComparedWith} from './queryTree.ts'

/** How many documents are looked at before asking whether that is enough. */
const CHUNK = 512
/** Fewer are sorted sooner than they are sought. */
const FEW = 1000

/**
 * Answers the first page of an ordered filter, `*[…] | order(attribute, _id)[0...n]`, without sorting everything: it goes
 * through the documents of the type in their order until the page is full, as an index would. The query itself stays and decides.
 */
export function narrowOrder(page: OrderedPage, view: DocumentView, options: EvaluateOptions): void {
  const {base, expr} = page.filter
  if (base.type === 'Value' && Array.isArray(base.value) && base.value.length < FEW) return
  const type = textComparedWith('_type', '==', expr)
  const ordered = type === null ? null : view.ofTypeBy(type, page.attribute)
  if (!ordered) return
  const inOrder = page.isDescending ? ordered.toReversed() : ordered
  const found: unknown[] = []
  let from = startOf(page, inOrder)
  while (from < inOrder.length && found.length < page.end) {
    const value = inOrder.slice(from, from + CHUNK)
    const hits: unknown = evaluateSync(
      {type: 'Filter', base: {type: 'Value', value}, expr},
      options,
    ).data
    if (!Array.isArray(hits)) return
    found.push(...hits)
    from += CHUNK
  }
  page.filter.base = {type: 'Value', value: found}
}

/** `[0...end]` of a filter over everything, ordered by an attribute and, where that is the same, by id. */
export interface OrderedPage {
  filter: FilterNode
  attribute: string
  isDescending: boolean
  end: number
}

export function orderedPageOf(tree: ExprNode): OrderedPage | null {
  if (tree.type === 'Map' || tree.type === 'Projection' || tree.type === 'Group') {
    return orderedPageOf(tree.base)
  }
  if (tree.type !== 'Slice' || tree.left < 0 || tree.right < 0) return null
  const {base: pipe, right, isInclusive} = tree
  if (pipe.type !== 'PipeFuncCall' || pipe.name !== 'order') return null
  const [first, second, ...others] = pipe.args.map(directionOf)
  const filter = pipe.base
  if (!first || second?.attribute !== '_id' || others.length > 0) return null
  if (first.isDescending !== second.isDescending) return null
  if (filter.type !== 'Filter' || filter.base.type !== 'Everything') return null
  return {filter, ...first, end: isInclusive ? right + 1 : right}
}

function directionOf(node: ExprNode): {attribute: string; isDescending: boolean} | null {
  const isDescending = node.type === 'Desc'
  const by = node.type === 'Desc' || node.type === 'Asc' ? node.base : node
  return by.type === 'AccessAttribute' && !by.base ? {attribute: by.name, isDescending} : null
}

/** Where an upper bound of the attribute lets a descending page begin. */
function startOf(
  {filter, attribute, isDescending}: OrderedPage,
  inOrder: readonly LakeDocument[],
): number {
  const bound = isDescending ? textComparedWith(attribute, '<=', filter.expr) : null
  if (bound === null) return 0
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const text = inOrder[middle]?.[attribute]
    if (typeof text === 'string' && text > bound) low = middle + 1
    else high = middle
  }
  return low
}
