import type {Receipt} from '../../../schemas/contract/repair.ts'
import {clerkIdOf} from '../../api/support/hostDocuments.ts'
import type {Documents, Stored} from '../journal.ts'
import type {Sent} from '../sent.ts'
import type {Situation} from '../situations.ts'
import type {Played} from './played.ts'
import {recordOf} from './recordOf.ts'

/** Answers that say what is not so. */
export function countWrongReceipts(played: Played): number {
  return played.sent.filter((sent) => isWrong(sent, played)).length
}

function isWrong(sent: Sent, played: Played): boolean {
  switch (sent.answer.kind) {
    case 'cut':
      return false
    case 'receipt':
      return !isTrue(sent.answer.receipt, sent, played)
    case 'problem': {
      const {code} = sent.answer.problem
      // Says of itself that it does not know.
      return code !== 'write-outcome-unknown' && wasWritten(sent, played)
    }
  }
}

/** The plan had been applied when it was asked for, or was by this very request: to refuse it is to deny that. */
function wasWritten(sent: Sent, {journal}: Played): boolean {
  const isDenied = sent.answer.kind === 'problem' && sent.answer.problem.status < 500
  return journal.entries.some(({by, changes}, index) => {
    const isOfPlan = changes.some(({after}) => after?.['planHash'] === sent.plan.hash)
    const wasBefore = index < sent.from && isDenied
    // Even a write that lands later makes "Nothing was written" untrue.
    const isOwn = by === sent && (isDenied || index < sent.to)
    return isOfPlan && (wasBefore || isOwn)
  })
}

function isTrue(receipt: Receipt, sent: Sent, played: Played): boolean {
  const {journal} = played
  const index = journal.entries.findIndex(({changes}) =>
    changes.some(({before, after}) => before === null && after?._id === receipt.noteId),
  )
  const entry = journal.entries[index]
  const note = entry?.documents.get(receipt.noteId)
  const record = note && recordOf(note)
  if (!entry || !record || record.planHash !== sent.plan.hash || index >= sent.to) return false
  const created = entry.changes.flatMap(({before, after}) =>
    before === null && after?._type === 'subscription' ? [after._id] : [],
  )
  const switchedOff = entry.changes.flatMap(({before, after}) =>
    before?.['isActive'] === true && after?.['isActive'] === false ? [after._id] : [],
  )
  return (
    isSame(
      created,
      receipt.createdSubscriptionId === null ? [] : [receipt.createdSubscriptionId],
    ) &&
    isSame(switchedOff, receipt.deactivatedSubscriptionIds) &&
    receipt.alreadyApplied === (entry.by !== sent) &&
    isSameForAll(receipt, played) &&
    isSeen(receipt, sent, played)
  )
}

/** Whoever asks for one plan gets one receipt. */
function isSameForAll(receipt: Receipt, {sent}: Played): boolean {
  return sent.every(
    ({answer}) =>
      answer.kind !== 'receipt' ||
      answer.receipt.noteId !== receipt.noteId ||
      (answer.receipt.at === receipt.at && answer.receipt.actor.id === receipt.actor.id),
  )
}

/** What the receipt says that the student sees was so at some moment between question and answer. */
function isSeen(receipt: Receipt, {from, to, plan}: Sent, {journal}: Played): boolean {
  const said = receipt.studentSees
    .filter(({visibility}) => visibility.tab === 'active')
    .map(({subscriptionId, name, endDate, remainingClips}) =>
      JSON.stringify([subscriptionId, name, endDate, remainingClips]),
    )
  const moments = [from === 0 ? journal.start : journal.entries[from - 1]?.documents]
  for (const {documents} of journal.entries.slice(from, to)) moments.push(documents)
  const {schoolId, studentId} = plan.intent
  return moments.some(
    (documents) => documents && isSame(said, shown({schoolId, studentId}, documents)),
  )
}

/** The rule of the student's page, told once more: switched on, not over, this school's, this student's. */
function shown(
  {schoolId, studentId}: Pick<Situation, 'schoolId' | 'studentId'>,
  documents: Documents,
): string[] {
  const isOwn = (document: Stored) =>
    [studentId, clerkIdOf(studentId)].includes(referenced(document['user']))
  return [...documents.values()]
    .filter(
      (document) =>
        document._type === 'subscription' &&
        isOwn(document) &&
        document['isActive'] === true &&
        referenced(document['tenant']) === schoolId,
    )
    .map((document) =>
      JSON.stringify([
        document._id,
        document['passName'],
        document['endDate'],
        document['remainingClips'] ?? null,
      ]),
    )
}

function referenced(value: unknown): string {
  return typeof value === 'object' && value !== null && '_ref' in value ? String(value._ref) : ''
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())
}
