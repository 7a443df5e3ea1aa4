import type {AssessedPurchaseView, StudentFile} from '../../schemas/contract/student.ts'
import {isOwn} from '../../schemas/rules/assessment/personOf.ts'
import type {Reason} from '../../schemas/rules/audit/auditNote.ts'
import type {SubscriptionType} from '../../schemas/rules/pass.ts'
import type {Action, Basis, EvidenceKind, Intent} from '../../schemas/rules/plan/intent.ts'
import type {Confirmation} from '../../schemas/rules/plan/plan.ts'
import {emptyDraft, type MessageDraft} from './messageDraft.ts'
import {schoolAccountFailed} from './schoolAccountFailed.ts'

/** What a person opened the dialog for. */
export type RepairStart =
  /** Everything is said: by the recommendation, or because there is nothing to choose. */
  | {kind: 'intent'; intent: Intent}
  /** By hand, perhaps for one payment in particular, and for one of its passes, from 0. */
  | {kind: 'create'; purchaseId: string | null; item: number}
  /** By hand, in place of a pass that the student has. */
  | {kind: 'replace'; targetId: string}

/** What a person has filled in so far, as text where they type text. */
export interface RepairForm {
  action: Action
  /** Given from the start, so that only answers are added; null: pass and basis are chosen in the dialog. */
  given: Intent | null
  targetId: string | null
  /** Empty: not chosen yet. */
  passId: string
  basisKind: Basis['kind']
  purchaseId: string
  /** Which of the payment's passes, from 0. */
  item: number
  evidence: EvidenceForm
  answers: AnswersForm
  reason: Reason | ''
  note: string
  confirmed: readonly Confirmation[]
  message: MessageDraft
}

export interface EvidenceForm {
  kind: EvidenceKind
  reference: string
  /** `2025-08-11` */
  date: string
  /** `18:05`, or empty: noon. */
  time: string
  /** Main unit, as typed. */
  amount: string
}

export interface AnswersForm {
  subscriptionType: SubscriptionType | ''
  validityDays: string
  classesLimit: string
  /** `2025-09-10`: the last day. */
  endDate: string
}

export const NO_ANSWERS_YET: AnswersForm = {
  subscriptionType: '',
  validityDays: '',
  classesLimit: '',
  endDate: '',
}

/** @param locale of the reader: the message for the student begins in it */
export function initialForm(start: RepairStart, file: StudentFile, locale: string): RepairForm {
  const form = start.kind === 'intent' ? givenForm(start.intent, file) : manualForm(start, file)
  return {...form, message: emptyDraft(locale)}
}

function manualForm(start: Exclude<RepairStart, {kind: 'intent'}>, file: StudentFile): BareForm {
  if (start.kind === 'replace') {
    return {
      ...EMPTY_FORM,
      action: 'replace',
      targetId: start.targetId,
      basisKind: 'carried-over',
      reason: 'wrong-pass-given',
    }
  }
  const payment = paymentFor(start.purchaseId, file)
  return {
    ...EMPTY_FORM,
    basisKind: payment === undefined ? 'evidence' : 'purchase',
    purchaseId: payment?.purchase.purchaseId ?? '',
    item: payment?.purchase.purchaseId === start.purchaseId ? start.item : openItem(payment),
    reason: likelyReason('create', payment !== undefined, file),
  }
}

/** The payment that was asked for, else the first that no pass was given for. */
function paymentFor(
  purchaseId: string | null,
  file: StudentFile,
): AssessedPurchaseView | undefined {
  const payments = payableBy(file, null)
  return payments.find(({purchase}) => purchase.purchaseId === purchaseId) ?? payments[0]
}

function givenForm(intent: Intent, file: StudentFile): BareForm {
  const {action} = intent
  const paymentKnown = action !== 'create' || intent.basis.kind === 'purchase'
  return {
    ...EMPTY_FORM,
    action,
    given: intent,
    targetId: 'targetId' in intent ? intent.targetId : null,
    passId: 'passId' in intent ? intent.passId : '',
    reason: likelyReason(action, paymentKnown, file),
  }
}

type BareForm = Omit<RepairForm, 'message'>

const EMPTY_FORM: BareForm = {
  action: 'create',
  given: null,
  targetId: null,
  passId: '',
  basisKind: 'evidence',
  purchaseId: '',
  item: 0,
  evidence: {kind: 'receipt', reference: '', date: '', time: '', amount: ''},
  answers: NO_ANSWERS_YET,
  reason: '',
  note: '',
  confirmed: [],
}

/** The first pass of a payment that was not given. */
export function openItem(payment: AssessedPurchaseView | undefined): number {
  return payment?.pieces.find(({subscriptionId}) => subscriptionId === null)?.item ?? 0
}

/** Payments of the student at this school that were kept and not given in full, save for the pass to be replaced. */
export function payableBy(file: StudentFile, targetId: string | null): AssessedPurchaseView[] {
  return file.purchases.filter(
    (entry) =>
      entry.kept &&
      entry.schoolId === file.school.id &&
      isOwn(entry.person) &&
      (entry.verdict === 'part-given' ||
        entry.verdict === 'taken-back' ||
        entry.links.every((link) => link.subscriptionId === targetId)),
  )
}

/** Preselected where the case is plain; where it is not, the person has to say. */
function likelyReason(action: Action, paymentKnown: boolean, file: StudentFile): Reason | '' {
  switch (action) {
    case 'replace':
      return 'wrong-pass-given'
    case 'create':
      if (paymentKnown) return 'webhook-missed'
      return schoolAccountFailed(file) ? 'stripe-unreachable' : ''
    case 'link':
      return 'same-person'
    case 'correct':
    case 'deactivate':
    case 'undo':
      return ''
  }
}
