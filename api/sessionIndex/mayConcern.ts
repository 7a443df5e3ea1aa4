import type {IndexedSession} from './indexedSession.ts'

/** By what a session of the index may be somebody's. */
export interface Wanted {
  /** Every id by which sessions may name the student. */
  ids: readonly string[]
  /** See `mailboxKey`. */
  mailboxes: readonly string[]
}

/** Whether the id in a session leads to somebody else is for the rules to say: the payer's mailbox is reason enough to look. */
export function mayConcern({clerkId, mailbox}: IndexedSession, {ids, mailboxes}: Wanted): boolean {
  return (
    (clerkId !== null && ids.includes(clerkId)) || (mailbox !== null && mailboxes.includes(mailbox))
  )
}
