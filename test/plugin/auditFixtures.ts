import {
  auditNoteDetail as auditNoteDetailSchema,
  auditNoteSummary,
  auditTotals,
} from '../../schemas/contract/audit.ts'
import {DANCECITY} from './fixtures.ts'

/** Audit notes of the API for component tests, parsed by the contract. */

export function auditNote(number: number) {
  return auditNoteSummary.parse({
    id: `passAuditNote.${number}`,
    at: '2025-08-20T10:01:00.000Z',
    schoolId: DANCECITY.id,
    schoolName: DANCECITY.name,
    studentId: 'user-mia',
    actor: {id: 'owner', name: 'Olga Owner', role: 'administrator'},
    action: 'create',
    reason: 'webhook-missed',
    note: `Mia showed me receipt ${number}.`,
    stripeConfirmed: false,
    passNames: ['Open week Trial Pass'],
    findings: ['paid-session-without-subscription'],
    changes: [
      {
        documentId: 'pass-support-new',
        documentType: 'subscription',
        field: 'isActive',
        before: null,
        after: true,
      },
      {
        documentId: 'pass-support-new',
        documentType: 'subscription',
        field: 'purchasePrice',
        before: null,
        after: 250,
      },
    ],
    sequence: number,
    undoes: null,
    undoneBy: null,
  })
}

/** The note of `auditNote` that has this id, in full. */
export function auditNoteDetail(noteId: string, more: object = {}) {
  return auditNoteDetailSchema.parse({
    ...auditNote(Number(noteId.split('.')[1])),
    intact: true,
    diagnosis: [
      {
        code: 'paid-session-without-subscription',
        subjectId: 'cs_test_mia',
        evidence: [
          {
            place: 'stripe',
            type: 'checkout.session',
            id: 'cs_test_mia',
            account: 'acct_dancecity',
            field: 'payment_status',
            value: 'paid',
          },
        ],
      },
    ],
    purchase: null,
    evidence: {
      kind: 'receipt',
      reference: 'Receipt 1234-5678',
      paidAt: '2025-08-11T16:00:00.000Z',
      amountMinor: 25_000,
    },
    passMatchMethod: null,
    confirmed: [],
    hash: 'b'.repeat(64),
    previousHash: null,
    later: [],
    ...more,
  })
}

export const TOTALS = auditTotals.parse({
  notes: 2,
  unconfirmed: 1,
  byAction: {create: 2, replace: 0, correct: 0, deactivate: 0, undo: 0, link: 0},
  byReason: {
    'webhook-missed': 2,
    'wrong-pass-given': 0,
    'stripe-unreachable': 0,
    'pass-misconfigured': 0,
    'same-person': 0,
    goodwill: 0,
    other: 0,
  },
  byActor: [{id: 'owner', name: 'Olga Owner', notes: 2}],
  byPass: [{name: 'Open week Trial Pass', notes: 2}],
})
