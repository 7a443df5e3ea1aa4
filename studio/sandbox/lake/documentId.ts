/** What a document id says about the document: draft, version of a release, or published. */
export interface DocumentId {
  /** The id without `drafts.` or `versions.<release>.` */
  published: string
  /** `drafts`, a release id, or null for a published document. */
  bundle: string | null
}

// the rule that @sanity/client checks before it sends, as the service does after
const VALID = /^[a-z0-9_][a-z0-9_.-]{0,127}$/i

export function isValidDocumentId(id: string): boolean {
  return VALID.test(id) && !id.includes('..') && !id.endsWith('.')
}

export function readDocumentId(id: string): DocumentId {
  if (id.startsWith('drafts.')) return {published: id.slice('drafts.'.length), bundle: 'drafts'}
  const [prefix, release, ...rest] = id.split('.')
  if (prefix === 'versions' && release !== undefined && rest.length > 0) {
    return {published: rest.join('.'), bundle: release}
  }
  return {published: id, bundle: null}
}
