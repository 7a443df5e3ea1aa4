import type {Dataset} from './dataset.ts'
import {readDocumentId} from './documentId.ts'
import {createView, type DocumentView, type EditableView} from './documentView.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {Perspective} from './perspective.ts'

/** Views of the whole dataset, one per perspective, made when first asked for and kept up to date from then on. */
export interface DocumentViews {
  in(perspective: Perspective): DocumentView
}

interface PerspectiveView {
  view: EditableView
  perspective: Perspective
}

export function createDocumentViews(dataset: Dataset): DocumentViews {
  const views = new Map<string, PerspectiveView>()
  dataset.onReset(() => views.clear())
  dataset.onCommit(({changes}) => {
    for (const {id} of changes) {
      for (const kept of views.values()) refresh(kept, id, dataset.documents)
    }
  })
  return {
    in: (perspective) => {
      const key = JSON.stringify(perspective)
      const known = views.get(key)
      if (known) return known.view
      const made = {perspective, view: createView()}
      for (const id of dataset.documents.keys()) refresh(made, id, dataset.documents)
      views.set(key, made)
      return made.view
    },
  }
}

/** Looks anew at what the view shows where the document with this id is. */
function refresh(
  {view, perspective}: PerspectiveView,
  id: string,
  documents: ReadonlyMap<string, LakeDocument>,
): void {
  const shownAs = perspective === 'raw' ? id : readDocumentId(id).published
  const shown = topmost(shownAs, perspective, documents)
  if (shown) view.put(shown)
  else view.remove(shownAs)
}

function topmost(
  id: string,
  perspective: Perspective,
  documents: ReadonlyMap<string, LakeDocument>,
): LakeDocument | undefined {
  if (perspective === 'raw' || perspective.length === 0) return documents.get(id)
  const layers = perspective.map((layer) => documents.get(idIn(layer, id)))
  const document = [...layers, documents.get(id)].find((found) => found !== undefined)
  return document && {...document, _id: id, _originalId: document._id}
}

function idIn(layer: string, publishedId: string): string {
  return layer === 'drafts' ? `drafts.${publishedId}` : `versions.${layer}.${publishedId}`
}
