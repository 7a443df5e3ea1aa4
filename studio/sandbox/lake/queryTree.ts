import type {ExprNode} from 'groq-js'

type NodeType = ExprNode['type']

export function isNode<Type extends NodeType>(
  value: object,
  type: Type,
): value is Extract<ExprNode, {type: Type}> {
  return 'type' in value && value.type === type
}

/** Calls `visit` for every node below and including `tree`, the outer ones first. */
export function walkTree(tree: unknown, visit: (node: object) => void): void {
  if (tree === null || typeof tree !== 'object') return
  if (Array.isArray(tree)) {
    for (const item of tree) walkTree(item, visit)
    return
  }
  visit(tree)
  if (isNode(tree, 'Value')) return
  for (const child of Object.values(tree)) walkTree(child, visit)
}

/** The value of a node that does not depend on a document, boxed as it may be null. */
export function constantOf(
  node: ExprNode,
  params: Readonly<Record<string, unknown>>,
): {value: unknown} | null {
  if (node.type === 'Value') return {value: node.value}
  if (node.type === 'Parameter') return {value: params[node.name]}
  if (node.type === 'Group') return constantOf(node.base, params)
  if (node.type !== 'Array') return null
  const items = node.elements.map((element) =>
    element.isSplat ? null : constantOf(element.value, params),
  )
  return items.every((item) => item !== null) ? {value: items.map(({value}) => value)} : null
}
