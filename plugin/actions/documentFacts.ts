import type {DocumentActionProps} from 'sanity'

type StudioDocument = DocumentActionProps['published']

/** The `_ref` of a reference, read from a document of whose type nothing is known. */
export function referenceOf(document: StudioDocument, field: string): string | null {
  const value: unknown = document?.[field]
  if (typeof value !== 'object' || value === null || !('_ref' in value)) return null
  return typeof value._ref === 'string' ? value._ref : null
}
