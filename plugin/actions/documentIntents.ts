import type {StudentFile} from '../../schemas/contract/student.ts'
import {isOwn} from '../../schemas/rules/assessment/personOf.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'

/** What an action over a document asks for, or why it cannot be asked for. */
export type DocumentIntent = {intent: Intent} | {obstacle: DocumentObstacle}

/** Why an action over a document is off, once the student's file is read. */
export const DOCUMENT_OBSTACLES = [
  'may-not-repair',
  'not-at-student',
  'not-active',
  'no-payment',
  'nothing-to-undo',
  'already-undone',
] as const
export type DocumentObstacle = (typeof DOCUMENT_OBSTACLES)[number]

type Decide = (file: StudentFile, documentId: string) => DocumentIntent

/** Brings a subscription into agreement with the payment that it stands for. */
export const correctIntent: Decide = (file, documentId) => {
  const subscription = file.subscriptions.find(({id}) => id === documentId)
  if (!file.mayRepair) return {obstacle: 'may-not-repair'}
  if (subscription === undefined) return {obstacle: 'not-at-student'}
  const purchaseId = file.purchases.find(
    ({links, person}) =>
      isOwn(person) && links.some(({subscriptionId}) => subscriptionId === documentId),
  )?.purchase.purchaseId
  if (purchaseId === undefined) return {obstacle: 'no-payment'}
  const answers = {subscriptionType: null, validityDays: null, classesLimit: null, endDate: null}
  return {intent: {action: 'correct', ...whose(file), targetId: documentId, purchaseId, answers}}
}

export const deactivateIntent: Decide = (file, documentId) => {
  const subscription = file.subscriptions.find(({id}) => id === documentId)
  if (!file.mayRepair) return {obstacle: 'may-not-repair'}
  if (subscription === undefined) return {obstacle: 'not-at-student'}
  if (!subscription.isActive) return {obstacle: 'not-active'}
  return {intent: {action: 'deactivate', ...whose(file), targetId: documentId}}
}

/** Takes back what was last done to the document, an undo included. */
export const undoLastIntent: Decide = (file, documentId) => {
  if (!file.mayRepair) return {obstacle: 'may-not-repair'}
  const last = file.repairs
    .filter(({changes}) => changes.some((change) => change.documentId === documentId))
    .toSorted((a, b) => b.sequence - a.sequence)[0]
  if (last === undefined) return {obstacle: 'nothing-to-undo'}
  return undoIntent(file, last.id)
}

/** Takes back one repair. */
export const undoIntent: Decide = (file, noteId) => {
  const note = file.repairs.find(({id}) => id === noteId)
  if (!file.mayRepair) return {obstacle: 'may-not-repair'}
  if (note === undefined) return {obstacle: 'nothing-to-undo'}
  if (note.undoneBy !== null) return {obstacle: 'already-undone'}
  return {intent: {action: 'undo', ...whose(file), noteId}}
}

function whose({school, student}: StudentFile): {schoolId: string; studentId: string} {
  return {schoolId: school.id, studentId: student.id}
}
