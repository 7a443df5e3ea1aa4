import type {Entry, Stored} from '../journal.ts'
import type {Played} from './played.ts'
import {recordOf, type NoteRecord} from './recordOf.ts'

/** Writes of the tool without their note in the same transaction, notes that were touched, and breaks of a school's chain. */
export function countNotesMissing({journal}: Played): number {
  const unnoted = journal.entries.filter(
    (entry) => entry.by !== null && isOfPeople(entry) && !isNoted(entry),
  )
  const touched = journal.entries
    .flatMap(({changes}) => changes)
    .filter(({before}) => before?._type === 'passAuditNote')
  return unnoted.length + touched.length + breaks([...journal.now().values()])
}

/** What the API remembers of Stripe for its own speed is nobody's pass, and has no note. */
function isOfPeople({changes}: Entry): boolean {
  return changes.some(({before, after}) => (after ?? before)?._type !== 'passSessionIndex')
}

function isNoted({changes}: Entry): boolean {
  const written = changes.flatMap(({after}) => after ?? [])
  const notes = written.filter(({_type}) => _type === 'passAuditNote')
  const chains = written.filter(({_type}) => _type === 'passAuditChain')
  const record = notes[0] === undefined ? null : recordOf(notes[0])
  const named = record?.changes.map(({documentId}) => documentId) ?? []
  const changed = written.filter(({_type}) => !_type.startsWith('passAudit')).map(({_id}) => _id)
  return (
    notes.length === 1 &&
    chains.length === 1 &&
    chains[0]?.['lastHash'] === record?.hash &&
    JSON.stringify(named.toSorted()) === JSON.stringify(changed.toSorted())
  )
}

/** Links that do not follow the one before, school by school. */
function breaks(documents: readonly Stored[]): number {
  const notes = documents.filter(({_type}) => _type === 'passAuditNote')
  const bySchool = Map.groupBy(notes, ({school}) => JSON.stringify(school))
  return [...bySchool.values()].reduce((sum, ofSchool) => sum + breaksIn(ofSchool), 0)
}

function breaksIn(notes: readonly Stored[]): number {
  const records = notes.map(recordOf)
  const readable = records
    .filter((record): record is NoteRecord => record !== null)
    .toSorted((a, b) => a.sequence - b.sequence)
  const loose = readable.filter(
    ({sequence, previousHash}, index) =>
      sequence !== index + 1 || previousHash !== (readable[index - 1]?.hash ?? null),
  )
  return records.length - readable.length + loose.length
}
