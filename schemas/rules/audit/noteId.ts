const PREFIX = 'passAuditNote.'

/** One plan has one note, whoever applies it and how often. The dot keeps it from whoever has no token. */
export function noteIdOf(planHash: string): string {
  return `${PREFIX}${planHash.slice(0, 24)}`
}

export function isNoteId(documentId: string): boolean {
  return documentId.startsWith(PREFIX)
}
