import {isClaimId} from '../../schemas/rules/claim/claimId.ts'
import {isJsonObject, textField, type JsonObject, type Json} from '../../schemas/rules/json.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'

/** One thing that is not as it was when the person looked. */
export type PlanDifference =
  | {kind: 'value'; documentId: string; field: string; before: Json; after: Json}
  | {kind: 'document'; documentId: string}
  | {kind: 'claim'}
  | {kind: 'student-view'}
  | {kind: 'payment'}
  | {kind: 'refused'}

/** What moved between two plans for the same wish. */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  if (before.hash === after.hash) return []
  const differences: PlanDifference[] = [...editedDocuments(before, after)]
  if (after.state === 'refused' && before.state !== 'refused') differences.push({kind: 'refused'})
  if (!same(before.purchase, after.purchase)) differences.push({kind: 'payment'})
  differences.push(...movedValues(before, after))
  if (!same(before.student.before, after.student.before)) differences.push({kind: 'student-view'})
  return differences
}

function editedDocuments(before: Plan, after: Plan): PlanDifference[] {
  const revisions = new Map(before.reads.map(({id, revision}) => [id, revision]))
  const edited = after.reads.filter(({id, revision}) => revisions.get(id) !== revision)
  const documents = edited.filter(({id}) => !isClaimId(id))
  return [
    ...documents.map(({id}) => ({kind: 'document', documentId: id}) as const),
    ...(documents.length < edited.length ? [{kind: 'claim'} as const] : []),
  ]
}

function movedValues(before: Plan, after: Plan): PlanDifference[] {
  return after.changes.flatMap((change) => {
    // A new document is named after what it rests on, so it may have another id in each plan.
    const shown =
      before.changes.find((old) => old.documentId === change.documentId) ??
      before.changes.find(
        (old) =>
          old.operation === 'create' &&
          change.operation === 'create' &&
          old.documentType === change.documentType,
      )
    // What becomes of the payment says itself whether it moved.
    if (!shown || change.documentType === 'passPaymentClaim') return []
    return change.fields.flatMap(({field, after: value}) => {
      const old = valueOf(shown.after, field)
      const isSame = same(old, value) || (isNewIn(before, old) && isNewIn(after, value))
      return isSame
        ? []
        : [
            {
              kind: 'value' as const,
              documentId: change.documentId,
              field,
              before: old,
              after: value,
            },
          ]
    })
  })
}

/** Points to a document that the plan would create. */
function isNewIn({changes}: Plan, value: Json): boolean {
  const id = isJsonObject(value) ? textField(value, '_ref') : null
  return changes.some(({operation, documentId}) => operation === 'create' && documentId === id)
}

function valueOf(document: JsonObject, field: string): Json {
  return document[field] ?? null
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
