import {numberField, referenceField, textField, type JsonObject} from '../json.ts'
import {checkNote} from './checkNote.ts'
import {isErased} from './isErased.ts'

/** What can be wrong with a school's chain of notes. */
export const CHAIN_BREAKS = [
  'record-damaged',
  'fields-differ',
  'note-missing',
  'note-outside-chain',
  'wrong-predecessor',
  'end-differs',
] as const
export type ChainBreakKind = (typeof CHAIN_BREAKS)[number]

/** The first place at which a chain is not as it was written. */
export interface ChainBreak {
  kind: ChainBreakKind
  /** The note, or for `end-differs` the end of the chain. Null: it is gone. */
  noteId: string | null
  /** Its place in the chain, as far as that is known. */
  sequence: number | null
}

/** How far a chain was followed. */
export interface ChainProgress {
  /** Notes that are in their place. */
  notes: number
  lastNoteId: string | null
  lastHash: string | null
  /** Notes in their place whose content was erased. */
  erased: number
  firstBreak: ChainBreak | null
}

export const CHAIN_START: ChainProgress = {
  notes: 0,
  lastNoteId: null,
  lastHash: null,
  erased: 0,
  firstBreak: null,
}

/** Takes in the next of a school's notes, which come by `sequence`. Nothing follows the first break. */
export function followChain(progress: ChainProgress, note: JsonObject): ChainProgress {
  if (progress.firstBreak !== null) return progress
  const noteId = textField(note, '_id')
  const erased = isErased(note)
  const check = erased ? {intact: true as const, record: note} : checkNote(note)
  const broken = (kind: ChainBreakKind, sequence: number | null): ChainProgress => ({
    ...progress,
    firstBreak: {kind, noteId: kind === 'note-missing' ? null : noteId, sequence},
  })
  if (!check.intact) return broken(check.damage, numberField(note, 'sequence'))
  const {record} = check
  const sequence = numberField(record, 'sequence')
  const expected = progress.notes + 1
  if (sequence === null || sequence < expected) return broken('note-outside-chain', sequence)
  if (sequence > expected) return broken('note-missing', expected)
  if (textField(record, 'previousHash') !== progress.lastHash) {
    return broken('wrong-predecessor', sequence)
  }
  return {
    notes: expected,
    lastNoteId: noteId,
    lastHash: textField(record, 'hash'),
    erased: progress.erased + (erased ? 1 : 0),
    firstBreak: null,
  }
}

/** What is stored about the end of a chain, beside the notes themselves. */
export interface ChainEnd {
  /** The `passAuditChain` document. */
  head: JsonObject | null
  /** Notes of the school, whatever their number. */
  notes: number
  /** `_id` of a note whose `sequence` is no number from 1, which following by number never meets. */
  strayNoteId: string | null
}

/** Compares a chain that was followed to its last note with where it should end. */
export function endChain(
  progress: ChainProgress,
  {head, notes, strayNoteId}: ChainEnd,
  schoolId: string,
): ChainBreak | null {
  if (progress.firstBreak !== null) return progress.firstBreak
  if (strayNoteId !== null || notes > progress.notes) {
    return {kind: 'note-outside-chain', noteId: strayNoteId, sequence: null}
  }
  if (head === null) {
    if (progress.notes === 0) return null
    return {kind: 'end-differs', noteId: null, sequence: progress.notes}
  }
  const sequence = numberField(head, 'sequence')
  if (sequence !== null && sequence > progress.notes) {
    const missing = progress.notes + 1
    const isLast = missing === sequence
    const noteId = isLast ? textField(head, 'lastNoteId') : null
    return {kind: 'note-missing', noteId, sequence: missing}
  }
  const agrees =
    sequence === progress.notes &&
    textField(head, 'lastNoteId') === progress.lastNoteId &&
    textField(head, 'lastHash') === progress.lastHash &&
    referenceField(head, 'school') === schoolId
  return agrees ? null : {kind: 'end-differs', noteId: textField(head, '_id'), sequence}
}
