import {isDeepStrictEqual} from 'node:util'
import type {Entry, Stored} from '../journal.ts'
import {liveOf, type Played} from './played.ts'
import {recordOf, type NoteRecord} from './recordOf.ts'

/** What the student had and has no more, or was told to have and has not. */
export function countLost(played: Played): number {
  const {journal, sent} = played
  const removed = journal.entries
    .flatMap(({changes}) => changes)
    .filter(({before, after}) => before !== null && after === null)
  const overwritten = journal.entries.filter(({by}) => by !== null).flatMap(unrecordedFields)
  const claimed = sent
    .flatMap(({answer}) => (answer.kind === 'receipt' ? [answer.receipt] : []))
    .flatMap(({noteId, createdSubscriptionId}) => [noteId, createdSubscriptionId])
    .filter((id) => id !== null && !journal.now().has(id))
  return removed.length + overwritten.length + claimed.length + lostClasses(played)
}

/** Fields of a document that was there, changed by the tool otherwise than its note says. */
function unrecordedFields({changes}: Entry): string[] {
  const note = changes.find(({after}) => after?._type === 'passAuditNote')?.after ?? null
  const record = note && recordOf(note)
  return changes.flatMap(({before, after}) =>
    before === null || after === null || before._type === 'passAuditChain'
      ? []
      : changedFields(before, after).filter((field) => !isRecorded(record, {before, after, field})),
  )
}

const OF_THE_DATASET = new Set(['_rev', '_updatedAt'])

function changedFields(before: Stored, after: Stored): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !OF_THE_DATASET.has(field) && !isSame(before[field], after[field]),
  )
}

function isRecorded(
  record: NoteRecord | null,
  {before, after, field}: {before: Stored; after: Stored; field: string},
): boolean {
  const change = record?.changes.find(({documentId}) => documentId === before._id)
  const recorded = change?.fields.find((entry) => entry.field === field)
  return (
    recorded !== undefined &&
    isSame(recorded.before, before[field]) &&
    isSame(recorded.after, after[field])
  )
}

/**
 * Every class that was taken is missing from the one pass that is left, and no other is. Whoever only switches a copy off says
 * nothing about its classes.
 */
function lostClasses({situation, journal}: Played): number {
  const [live, ...others] = liveOf(situation, journal.now())
  const left = live?.['remainingClips']
  if (situation.classes === null || typeof left !== 'number' || others.length > 0) return 0
  const isLeftOpen = [...journal.now().values()].some(
    (document) =>
      document._type === 'passAuditNote' &&
      !journal.start.has(document._id) &&
      (document['action'] === 'deactivate' || document['action'] === 'undo'),
  )
  if (isLeftOpen) return 0
  const bookings = journal.entries
    .filter(({by}) => by === null)
    .flatMap(({changes}) => changes)
    .filter(
      ({before, after}) =>
        before !== null && after?._type === 'subscription' && situation.isOfPurchase(after),
    )
  return left ===
    situation.classes - takenAtStart(situation.classes, {situation, journal}) - bookings.length
    ? 0
    : 1
}

function takenAtStart(
  classes: number,
  {situation, journal}: Pick<Played, 'situation' | 'journal'>,
): number {
  return [...journal.start.values()]
    .filter((document) => document._type === 'subscription' && situation.isOfPurchase(document))
    .map((document) => document['remainingClips'])
    .reduce<number>((sum, left) => sum + (typeof left === 'number' ? classes - left : 0), 0)
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null)
}
