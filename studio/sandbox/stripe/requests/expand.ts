import {isWireObject, type WireObject} from '../objects/wire.ts'
import {expandables} from '../resources/expandables.ts'
import type {AccountStore} from '../store/accountStore.ts'
import type {Permission} from './permissions.ts'
import {cannotExpand, invalidRequest} from './stripeFailure.ts'

/** https://docs.stripe.com/api/expanding_objects: the `data` of a list counts as a level. */
const MAX_LEVELS = 4

/** `{payment_intent: {latest_charge: {}}}` */
export interface ExpandTree {
  [field: string]: ExpandTree
}

export interface Expansion {
  tree: ExpandTree
  /** What the key needs beyond the permission of the route itself. */
  permissions: Permission[]
}

/** Checks every path against what Stripe can expand, before anything is looked up. */
export function planExpansion(paths: string[], root: string): Expansion {
  const tree: ExpandTree = {}
  const needed = new Set<Permission>()
  for (const path of paths) {
    const fields = path.split('.')
    if (fields.length > MAX_LEVELS) {
      throw invalidRequest(
        `You cannot expand more than 4 levels of a property. Property: ${path}`,
        {code: 'property_expansion_max_depth'},
      )
    }
    for (const permission of checkPath(path, fields, root)) needed.add(permission)
    fields.reduce((node, field) => (node[field] ??= {}), tree)
  }
  return {tree, permissions: [...needed]}
}

const LIST = /^list of (.+)$/

function checkPath(path: string, fields: string[], root: string): Permission[] {
  const permissions: Permission[] = []
  let object = root
  let expanded = false
  for (const field of fields) {
    const member = LIST.exec(object)?.[1]
    const step = member === undefined ? expandables[object]?.[field] : undefined
    if (member !== undefined && field === 'data') {
      object = member
      continue
    }
    if (!step) throw refusal(path, root)
    permissions.push(...[step.permission ?? []].flat())
    expanded = step.kind !== 'inline'
    object = step.object
  }
  if (!expanded) throw refusal(path, root)
  return permissions
}

function refusal(path: string, root: string) {
  const insideList = LIST.test(root) && !path.startsWith('data.') && path !== 'data'
  const hint = insideList ? ` You may want to try expanding 'data.${path}' instead.` : ''
  return cannotExpand(path, hint)
}

/**
 * Answers a copy in which the fields of the tree are objects instead of ids.
 *
 * @param part what `expandables` calls an object that does not name itself
 */
export function expandObject(
  object: WireObject,
  tree: ExpandTree,
  store: AccountStore,
  part = '',
): WireObject {
  const answer = {...object}
  const name = typeof object['object'] === 'string' ? object['object'] : part
  for (const [field, inner] of Object.entries(tree)) {
    const step = expandables[name]?.[field]
    const value = step?.resolve ? step.resolve(object, store) : object[field]
    answer[field] = expandValue(value, inner, store, step?.object)
  }
  return answer
}

function expandValue(
  value: unknown,
  tree: ExpandTree,
  store: AccountStore,
  part?: string,
): unknown {
  if (Array.isArray(value)) return value.map((entry) => expandValue(entry, tree, store))
  return isWireObject(value) ? expandObject(value, tree, store, part) : value
}
