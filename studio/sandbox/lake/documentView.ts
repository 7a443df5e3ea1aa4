import type {LakeDocument} from './lakeDocument.ts'

/** The documents that a query sees, with what is needed to find them fast. */
export interface DocumentView {
  all(): readonly LakeDocument[]
  get(id: string): LakeDocument | undefined
  ofType(type: string): readonly LakeDocument[]
  /** By the text of an attribute and by id, ascending; null where not every document has text there. */
  ofTypeBy(type: string, attribute: string): readonly LakeDocument[] | null
  /** Those of a type whose attribute, such as `school` or `school._ref`, is this text. */
  ofTypeWith(type: string, path: string, text: string): readonly LakeDocument[]
}

/** A view that follows the changes of its documents one by one. */
export interface EditableView extends DocumentView {
  put(document: LakeDocument): void
  remove(id: string): void
}

export function createView(documents: Iterable<LakeDocument> = []): EditableView {
  const byId = new Map<string, LakeDocument>()
  const byType = new Map<string, Map<string, LakeDocument>>()
  // arrays are what the query engine walks; kept as long as nothing has changed
  let everything: readonly LakeDocument[] | null = null
  const arrays = new Map<string, readonly LakeDocument[]>()
  const orders = new Map<string, Map<string, readonly LakeDocument[] | null>>()
  const groups = new Map<string, Map<string, ReadonlyMap<string, readonly LakeDocument[]>>>()

  const forget = (type: string) => {
    everything = null
    arrays.delete(type)
    orders.delete(type)
    groups.delete(type)
  }
  const remove = (id: string) => {
    const document = byId.get(id)
    if (!document) return
    byId.delete(id)
    byType.get(document._type)?.delete(id)
    forget(document._type)
  }
  const put = (document: LakeDocument) => {
    const before = byId.get(document._id)
    if (before && before._type !== document._type) remove(document._id)
    byId.set(document._id, document)
    const siblings = byType.get(document._type)
    if (siblings) siblings.set(document._id, document)
    else byType.set(document._type, new Map([[document._id, document]]))
    forget(document._type)
  }
  for (const document of documents) put(document)

  const ofType = (type: string) =>
    remembered(arrays, type, () => [...(byType.get(type)?.values() ?? [])])

  return {
    all: () => (everything ??= [...byId.values()]),
    get: (id) => byId.get(id),
    ofType,
    ofTypeBy: (type, attribute) => {
      const known = remembered(orders, type, () => new Map())
      return remembered(known, attribute, () => orderedBy(attribute, ofType(type)))
    },
    ofTypeWith: (type, path, text) => {
      const known = remembered(groups, type, () => new Map())
      return remembered(known, path, () => groupedBy(path, ofType(type))).get(text) ?? []
    },
    put,
    remove,
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

function orderedBy(
  attribute: string,
  documents: readonly LakeDocument[],
): readonly LakeDocument[] | null {
  const rows: {text: string; document: LakeDocument}[] = []
  for (const document of documents) {
    const text = document[attribute]
    if (typeof text !== 'string') return null
    rows.push({text, document})
  }
  rows.sort((a, b) => compare(a.text, b.text) || compare(a.document._id, b.document._id))
  return rows.map(({document}) => document)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function groupedBy(
  path: string,
  documents: readonly LakeDocument[],
): ReadonlyMap<string, readonly LakeDocument[]> {
  const groups = new Map<string, LakeDocument[]>()
  const steps = path.split('.')
  for (const document of documents) {
    const text = steps.reduce<unknown>(stepInto, document)
    if (typeof text !== 'string') continue
    const group = groups.get(text)
    if (group) group.push(document)
    else groups.set(text, [document])
  }
  return groups
}

function stepInto(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const found: unknown = Reflect.get(value, name)
  return found
}
