import type {StudentFile} from '../../schemas/contract/student.ts'
import type {Answers} from '../../schemas/rules/expectedSubscription.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import type {Intent, ManualEvidence} from '../../schemas/rules/plan/intent.ts'
import {NOON, zonedInstant} from '../format/zonedInstant.ts'
import type {ApplyObstacle} from './applyObstacle.ts'
import type {AnswersForm, EvidenceForm, RepairForm} from './repairForm.ts'

export type IntentResult =
  | {complete: true; intent: Intent}
  | {complete: false; missing: readonly ApplyObstacle[]}

const SHORTEST_REFERENCE = 3

/** What the form asks a plan for, or everything that it still lacks, in the order of the dialog. */
export function intentOf(form: RepairForm, file: StudentFile, timeZone: string): IntentResult {
  const answers = answersOf(form.answers, timeZone)
  if (form.given !== null) return complete(withAnswers(form.given, answers))
  const resolved = basisOf(form, file, timeZone)
  if (form.passId === '' || !resolved.complete) {
    const pass: ApplyObstacle[] = form.passId === '' ? ['pass-missing'] : []
    return {complete: false, missing: [...pass, ...(resolved.complete ? [] : resolved.missing)]}
  }
  const {basis} = resolved
  const {targetId, passId} = form
  const grant = {schoolId: file.school.id, studentId: file.student.id, passId, answers}
  if (targetId !== null) return complete({action: 'replace', ...grant, targetId, basis})
  return basis.kind === 'carried-over'
    ? {complete: false, missing: ['evidence-reference-missing']}
    : complete({action: 'create', ...grant, basis})
}

/** Answers that came with the intent stay until the person gives others. */
function withAnswers(intent: Intent, answers: Answers): Intent {
  if (!('answers' in intent)) return intent
  const given = intent.answers
  return {
    ...intent,
    answers: {
      subscriptionType: answers.subscriptionType ?? given.subscriptionType,
      validityDays: answers.validityDays ?? given.validityDays,
      classesLimit: answers.classesLimit ?? given.classesLimit,
      endDate: answers.endDate ?? given.endDate,
    },
  }
}

function complete(intent: Intent): IntentResult {
  return {complete: true, intent}
}

type GrantBasis = Extract<Intent, {action: 'replace'}>['basis']
type BasisResult =
  | {complete: true; basis: GrantBasis}
  | {complete: false; missing: readonly ApplyObstacle[]}

function basisOf(form: RepairForm, file: StudentFile, timeZone: string): BasisResult {
  switch (form.basisKind) {
    case 'carried-over':
      return {complete: true, basis: {kind: 'carried-over'}}
    case 'purchase':
      return {
        complete: true,
        basis: {kind: 'purchase', purchaseId: form.purchaseId, item: form.item},
      }
    case 'evidence': {
      const evidence = evidenceOf(form.evidence, file.school.currency, timeZone)
      return 'missing' in evidence
        ? {complete: false, missing: evidence.missing}
        : {complete: true, basis: {kind: 'evidence', evidence}}
    }
  }
}

function evidenceOf(
  form: EvidenceForm,
  currency: string,
  timeZone: string,
): ManualEvidence | {missing: ApplyObstacle[]} {
  const reference = form.reference.trim()
  const paidAt = zonedInstant(form.date, form.time || NOON, timeZone)
  const amount = amountOf(form.amount)
  const isReferenceShort = reference.length < SHORTEST_REFERENCE
  if (isReferenceShort || paidAt === null || amount === null) {
    const missing: ApplyObstacle[] = []
    if (isReferenceShort) missing.push('evidence-reference-missing')
    if (paidAt === null) missing.push('evidence-date-missing')
    if (amount === null) missing.push('evidence-amount-missing')
    return {missing}
  }
  return {kind: form.kind, reference, paidAt, amountMinor: moneyFromMajor(amount, currency).minor}
}

/** Reads an amount as people type it: `250`, `250,50`, `1 290`, `1.290,00`. Null where it is none. */
export function amountOf(typed: string): number | null {
  const text = typed.replace(/\s|kr\.?/gi, '').replace(/,-$/, '')
  const [, whole, fraction] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) return null
  const digits = whole.replace(/[.,]/g, '')
  return Number(`${digits}.${fraction ?? '0'}`)
}

/** The most that the contract takes: more is a typing error. */
const MOST_DAYS = 3660
const MOST_CLASSES = 1000

/** A pass counts to the end of its last day. */
const END_OF_DAY = '23:59'

function answersOf(form: AnswersForm, timeZone: string): Answers {
  return {
    subscriptionType: form.subscriptionType === '' ? null : form.subscriptionType,
    validityDays: wholeNumber(form.validityDays, MOST_DAYS),
    classesLimit: wholeNumber(form.classesLimit, MOST_CLASSES),
    endDate: zonedInstant(form.endDate, END_OF_DAY, timeZone),
  }
}

/** Null for what is no whole number from 1: the plan then asks again instead of the API refusing the request. */
function wholeNumber(typed: string, most: number): number | null {
  const number = Number(typed)
  const usable = typed.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most
  return usable ? number : null
}
