import type {LakeDocument} from './lakeDocument.ts'

/** The documents that a query sees, with what is needed to find them fast. */
export interface DocumentView {
  all(): readonly LakeDocument[]
  get(id: string): LakeDocument | undefined
  ofType(type: string): readonly LakeDocument[]
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

  const forget = (type: string) => {
    everything = null
    arrays.delete(type)
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

  return {
    all: () => (everything ??= [...byId.values()]),
    get: (id) => byId.get(id),
    ofType: (type) => {
      const known = arrays.get(type)
      if (known) return known
      const found = [...(byType.get(type)?.values() ?? [])]
      arrays.set(type, found)
      return found
    },
    put,
    remove,
  }
}
