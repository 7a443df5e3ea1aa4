import {storedNoteOf} from '../../api/audit/storedNoteOf.ts'
import {REASONS, type AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import {sealNote} from '../../schemas/rules/audit/sealNote.ts'

const STUDENTS = 4000
const MINUTE_MS = 60_000

/** Notes as repairs write them, one a minute, in two schools by three people, each sealed and following the one before. */
export function* trail(count: number) {
  const last = new Map<string, AuditNote>()
  const start = Date.parse('2025-01-01T00:00:00Z')
  for (let index = 0; index < count; index += 1) {
    const schoolId = index % 3 === 0 ? 'dancecity' : 'fjordsteg'
    const note = noteOf(index, schoolId, start + index * MINUTE_MS, last.get(schoolId) ?? null)
    last.set(schoolId, note)
    yield storedNoteOf(note)
  }
}

function noteOf(index: number, schoolId: string, at: number, before: AuditNote | null): AuditNote {
  const action = index % 5 === 0 ? 'deactivate' : 'correct'
  const actor = ['ada', 'ed', 'vi'][index % 3] ?? 'ada'
  const studentId = `student${index % STUDENTS}`
  const targetId = `subscription${index}`
  const content = {_id: targetId, _type: 'subscription', passName: `Pass ${index % 40}`}
  return sealNote({
    id: `passAuditNote.bench${index}`,
    schoolId,
    schoolName: schoolId,
    schoolCurrency: 'nok',
    studentId,
    at: new Date(at).toISOString(),
    actor: {id: actor, name: `Name of ${actor}`, role: 'administrator', via: 'sanity'},
    action,
    reason: REASONS[index % REASONS.length] ?? 'other',
    note: 'Checked with the student on the phone, who sent the receipt afterwards.',
    intent: {action: 'deactivate', schoolId, studentId, targetId},
    planHash: String(index).padStart(64, '0'),
    changes: [
      {
        documentId: targetId,
        documentType: 'subscription',
        operation: 'patch',
        revision: 'r',
        before: {...content, isActive: true},
        after: {...content, isActive: false},
        fields: [{field: 'isActive', before: true, after: false, rule: 'written-by-tool'}],
      },
    ],
    confirmed: [],
    purchase: null,
    evidence: {
      kind: 'receipt',
      reference: `receipt ${index}`,
      paidAt: '2025-01-01T00:00:00Z',
      amountMinor: 25_000,
    },
    passMatchMethod: null,
    stripeConfirmed: index % 7 !== 0,
    findings: [{code: 'paid-session-without-subscription', subjectId: `cs_${index}`, evidence: []}],
    sequence: (before?.sequence ?? 0) + 1,
    previousHash: before?.hash ?? null,
  })
}
