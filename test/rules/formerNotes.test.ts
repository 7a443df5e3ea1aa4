import {describe, expect, it} from 'vitest'
import {readNoteRecord} from '../../api/audit/readNoteRecord.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import type {Json} from '../../schemas/rules/json.ts'

const student = {schoolId: 'school-north', studentId: 'user-anna'}

function noteWith(intent: Json): {record: string} {
  const record = {
    ...student,
    id: 'passAuditNote.1',
    at: '2026-03-01T12:00:00.000Z',
    action: 'create',
    actor: {id: 'user_owner', name: 'Owner'},
    purchase: {sessionId: 'cs_live_1', paymentIntentId: 'pi_1', chargeId: 'ch_1', state: 'paid'},
    planHash: 'plan',
    hash: 'hash',
    intent,
    changes: [],
  }
  return {record: JSON.stringify(record)}
}

const create = {action: 'create', passId: 'pass-ten', answers: {...NO_ANSWERS}, ...student}
const correct = {
  action: 'correct',
  targetId: 'subscription-1',
  sessionId: 'cs_live_1',
  answers: {...NO_ANSWERS},
  ...student,
}

describe('a note that called the payment by its session alone', () => {
  it.each([
    ['a grant', {...create, basis: {kind: 'purchase', sessionId: 'cs_live_1'}}],
    ['a correction', correct],
  ])('can be read, and so undone: %s', (_name, intent) => {
    const record = readNoteRecord(noteWith(intent))
    expect(record?.purchase?.purchaseId).toBe('cs_live_1')
    expect(JSON.stringify(record?.intent)).toContain('"purchaseId":"cs_live_1"')
  })
})
