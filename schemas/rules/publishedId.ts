/** The id that a document has once it is published: drafts and versions of releases begin with where they lie. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
