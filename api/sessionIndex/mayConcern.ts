import type {IndexedSession} from './indexedSession.ts'

/** By what a session of the index may be somebody's. */
export interface Wanted {
  /** Every id by which sessions may name the student. */
  ids: readonly string[]
  /** See `mailboxKey`. */
  mailboxes: readonly string[]
}

/** The id in a session decides; the payer's mailbox counts only where the session names nobody. */
export function mayConcern({clerkId, mailbox}: IndexedSession, {ids, mailboxes}: Wanted): boolean {
  if (clerkId !== null) return ids.includes(clerkId)
  return mailbox !== null && mailboxes.includes(mailbox)
}
