import type {ExpectedSubscription, ExpectedValue} from '../expectedSubscription.ts'
import {fingerprint} from '../fingerprint.ts'
import type {Json, JsonObject} from '../json.ts'
import type {DocumentChange, FieldChange} from './plan.ts'
import type {Grant} from './planGrant.ts'

/** The document that a grant creates, in the shape that the host app reads. */
export function newSubscription(grant: Grant, expected: ExpectedSubscription): DocumentChange {
  const documentId = newSubscriptionId(grant)
  const fields = [...linkFields(grant), ...valueFields(expected)]
  const after: JsonObject = {_id: documentId, _type: 'subscription'}
  for (const change of fields) after[change.field] = change.after
  return {
    documentId,
    documentType: 'subscription',
    operation: 'create',
    revision: null,
    before: null,
    after,
    fields,
  }
}

/**
 * One payment has one id, so two repairs of it that race collide in the Content Lake instead of giving two passes.
 * A replacement is named after the state that it replaces.
 */
function newSubscriptionId({basis, target}: Grant): string {
  const name = target === null ? [basis.paymentKey] : [basis.paymentKey, target.id, target.revision]
  return `pass-support-${fingerprint(name).slice(0, 24)}`
}

function linkFields({assessment, basis}: Grant): FieldChange[] {
  const {student, school} = assessment.facts
  const fields: FieldChange[] = [
    added('user', reference(student.user?.id ?? ''), 'document-of-student'),
    added('tenant', reference(school.id), 'school-of-pass'),
    added('isActive', true, 'always-active'),
  ]
  if (basis.stripeSessionId !== null) {
    fields.push(added('stripeSessionId', basis.stripeSessionId, 'id-in-stripe'))
  }
  if (basis.stripePaymentId !== null) {
    fields.push(added('stripePaymentId', basis.stripePaymentId, 'id-in-stripe'))
  }
  if (basis.evidence !== null) {
    const {kind, reference: evidenceReference} = basis.evidence
    const evidence = {kind, reference: evidenceReference, key: basis.paymentKey}
    fields.push(added('supportEvidence', evidence, 'evidence-given'))
  }
  return fields
}

function valueFields(expected: ExpectedSubscription): FieldChange[] {
  const values: [string, ExpectedValue<Json>][] = [
    ['passId', expected.passId],
    ['passName', expected.passName],
    ['type', expected.type],
    ['remainingClips', expected.remainingClips],
    ['startDate', expected.startDate],
    ['endDate', expected.endDate],
    ['purchasePrice', expected.purchasePrice],
  ]
  return values
    .filter(([, {value}]) => value !== null)
    .map(([field, {value, rule}]) => added(field, value, rule))
}

function added(field: string, after: Json, rule: FieldChange['rule']): FieldChange {
  return {field, before: null, after, rule}
}

function reference(id: string): JsonObject {
  return {_type: 'reference', _ref: id}
}
