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

/** The text that a condition compares an attribute with, in a part of it that must hold whatever the others say. */
export function textComparedWith(
  attribute: string,
  op: '==' | '<=',
  condition: ExprNode,
): string | null {
  for (const part of conditionsOf(condition)) {
    if (part.type !== 'OpCall' || part.op !== op) continue
    const {left, right} = part
    const isIt = left.type === 'AccessAttribute' && !left.base && left.name === attribute
    if (isIt && right.type === 'Value' && typeof right.value === 'string') return right.value
  }
  return null
}

function conditionsOf(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conditionsOf(node.base)
  return node.type === 'And' ? [...conditionsOf(node.left), ...conditionsOf(node.right)] : [node]
}
