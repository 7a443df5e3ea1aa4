import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {storedNoteOf} from '../../api/audit/storedNoteOf.ts'
import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import {
  CHAIN_START,
  endChain,
  followChain,
  type ChainBreak,
} from '../../schemas/rules/audit/followChain.ts'
import {sealNote} from '../../schemas/rules/audit/sealNote.ts'
import {undoneBy} from '../../schemas/rules/audit/undoneBy.ts'
import {textField, type Json, type JsonObject} from '../../schemas/rules/json.ts'

const SCHOOL = 'fjord'

function chainOf(length: number): {notes: JsonObject[]; head: JsonObject} {
  const sealed: AuditNote[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    sealed.push(noteAfter(sealed.at(-1) ?? null, sequence))
  }
  const last = sealed.at(-1)
  return {
    notes: sealed.map(storedNoteOf),
    head: {
      _id: `passAuditChain.${SCHOOL}`,
      _type: 'passAuditChain',
      school: {_type: 'reference', _ref: SCHOOL, _weak: true},
      sequence: length,
      lastNoteId: last?.id ?? '',
      lastHash: last?.hash ?? '',
    },
  }
}

function noteAfter(before: AuditNote | null, sequence: number): AuditNote {
  const document = {_id: `sub-${sequence}`, _type: 'subscription', passName: 'Ten Classes'}
  return sealNote({
    id: `passAuditNote.${sequence}`,
    schoolId: SCHOOL,
    schoolName: 'Fjord Dans',
    schoolCurrency: 'nok',
    studentId: 'kari',
    at: `2025-08-12T09:${String(sequence).padStart(2, '0')}:00.000Z`,
    actor: {id: 'olga', name: 'Olga Owner', role: 'administrator', via: 'sanity'},
    action: 'undo',
    reason: 'other',
    note: `Note ${sequence}`,
    intent: {action: 'undo', schoolId: SCHOOL, studentId: 'kari', noteId: 'passAuditNote.0'},
    planHash: 'a'.repeat(64),
    changes: [
      {
        documentId: document._id,
        documentType: 'subscription',
        operation: 'patch',
        revision: 'r1',
        before: document,
        after: {...document, isActive: false},
        fields: [{field: 'isActive', before: true, after: false, rule: 'undone'}],
      },
    ],
    confirmed: [],
    purchase: null,
    evidence: null,
    passMatchMethod: null,
    stripeConfirmed: false,
    findings: [{code: 'paid-session-without-subscription', subjectId: 'sub-1', evidence: []}],
    sequence,
    previousHash: before?.hash ?? null,
  })
}

/** As the API does it: by number, then the end. */
function verify(notes: readonly JsonObject[], head: JsonObject | null): ChainBreak | null {
  const numbered = notes.filter(({sequence}) => typeof sequence === 'number' && sequence > 0)
  const stray = notes.find((note) => !numbered.includes(note))
  const progress = numbered
    .toSorted((a, b) => Number(a['sequence']) - Number(b['sequence']))
    .reduce(followChain, CHAIN_START)
  const strayNoteId = stray === undefined ? null : textField(stray, '_id')
  return endChain(progress, {head, notes: notes.length, strayNoteId}, SCHOOL)
}

const lengths = fc.integer({min: 1, max: 6})

describe('a chain of notes', () => {
  it('that nobody touched is intact, and so is none at all', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const {notes, head} = chainOf(length)
        expect(verify(notes, head)).toBeNull()
      }),
      {numRuns: 20},
    )
    expect(verify([], null)).toBeNull()
  })

  it('gives any one edited field away, of a note or of the end', () => {
    const tampered = lengths.chain((length) => {
      const chain = chainOf(length)
      return fc.record({
        chain: fc.constant(chain),
        edit: fc.constantFrom(...chain.notes.flatMap(editsOf), ...editsOfEnd(chain.head)),
        value: fc.constantFrom<Json>('', 'x', 0, -1, 1.5, true, null, [], {}),
      })
    })
    fc.assert(
      fc.property(tampered, ({chain, edit, value}) => {
        const {target, path} = edit
        const edited = withValue(target, path, value)
        fc.pre(JSON.stringify(edited) !== JSON.stringify(target))
        const notes = chain.notes.map((note) => (note === target ? edited : note))
        const head = chain.head === target ? edited : chain.head
        expect(verify(notes, head)).not.toBeNull()
      }),
      {numRuns: 2000},
    )
  })

  it('gives away a record that was edited and sealed anew', () => {
    const {notes, head} = chainOf(4)
    const forged = storedNoteOf({...noteAfter(null, 2), note: 'Nothing happened'})
    const kinds = [notes.with(1, forged), notes.with(1, storedNoteOf(noteAfter(null, 2)))].map(
      (chain) => verify(chain, head)?.kind,
    )
    expect(kinds).toEqual(['record-damaged', 'wrong-predecessor'])
  })

  it('gives away what was deleted, added or written over', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (length, at) => {
        const {notes, head} = chainOf(length)
        const index = at % length
        const without = notes.toSpliced(index, 1)
        expect(verify(without, head)).toMatchObject({kind: 'note-missing', sequence: index + 1})
        const [copy] = notes.slice(index)
        const doubled = [...notes, {...copy, _id: 'drafts.passAuditNote.1'}]
        expect(verify(doubled, head)).not.toBeNull()
      }),
      {numRuns: 50},
    )
    const {notes, head} = chainOf(3)
    expect(verify(notes, null)).toMatchObject({kind: 'end-differs'})
    expect(verify([], head)).toMatchObject({kind: 'note-missing', sequence: 1})
    expect(verify([...notes, {_id: 'passAuditNote.x'}], head)).toEqual({
      kind: 'note-outside-chain',
      noteId: 'passAuditNote.x',
      sequence: null,
    })
    expect(verify(chainOf(4).notes, head)).toMatchObject({kind: 'end-differs'})
  })
})

const undo = (id: string, undoes: string) => ({id, undoes})

describe('a repair is undone', () => {
  it.each([
    ['not, while nothing undid it', [], null],
    ['by the repair that undid it', [undo('b', 'a')], 'b'],
    ['not, once that was undone itself', [undo('b', 'a'), undo('c', 'b')], null],
    ['by the second undo', [undo('b', 'a'), undo('c', 'b'), undo('d', 'a')], 'd'],
    [
      'again, where the undo of its undo was undone',
      [undo('b', 'a'), undo('c', 'b'), undo('d', 'c')],
      'b',
    ],
  ])('%s', (_when, undos, expected) => {
    expect(undoneBy('a', undos)).toBe(expected)
  })

  it('without going round in circles where somebody wrote one', () => {
    expect(() => undoneBy('a', [undo('a', 'b'), undo('b', 'a'), undo('c', 'c')])).not.toThrow()
  })
})

interface Edit {
  target: JsonObject
  path: (string | number)[]
}

/** Every place in a stored document that holds something; what the dataset adds itself is left out. */
function editsOf(target: JsonObject): Edit[] {
  return pathsIn(target).map((path) => ({target, path}))
}

/** What the end of a chain says; its id is what it is found by. */
function editsOfEnd(target: JsonObject): Edit[] {
  return [['sequence'], ['lastNoteId'], ['lastHash'], ['school', '_ref']].map((path) => ({
    target,
    path,
  }))
}

function pathsIn(value: Json): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value).filter(([key]) => key !== '_type')
  return entries.flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key
    return [[step], ...pathsIn(inner).map((rest) => [step, ...rest])]
  })
}

function withValue(
  document: JsonObject,
  [step, ...rest]: (string | number)[],
  value: Json,
): JsonObject {
  if (step === undefined) return document
  const copy: JsonObject = structuredClone(document)
  let place: Json[] | JsonObject = copy
  let key = step
  for (const next of rest) {
    const inner: Json | undefined = Array.isArray(place) ? place[Number(key)] : place[String(key)]
    if (typeof inner !== 'object' || inner === null) return copy
    place = inner
    key = next
  }
  if (Array.isArray(place)) place[Number(key)] = value
  else place[String(key)] = value
  return copy
}
