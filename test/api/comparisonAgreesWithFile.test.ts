import {afterEach, describe, expect, it} from 'vitest'
import {runReconciliation} from '../../api/reconcile/runReconciliation.ts'
import {discrepancyPage} from '../../schemas/contract/reconciliation.ts'
import {balanceOf} from '../../schemas/rules/balance.ts'
import {diagnose, type Diagnosis} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import {factsOfCase} from '../rules/factsOfCase.ts'
import {readIncidents, type Incident} from '../rules/incident.ts'
import {startApi, type Api} from './support/startApi.ts'

/** What the file says of a payment, by its findings: the doubt before the rest. */
const SAID_OF_PAYMENT: [FindingCode, Discrepancy['kind']][] = [
  ['payment-state-unknown', 'in-doubt'],
  ['subscription-inactive', 'not-given'],
  ['payment-names-recipient', 'in-doubt'],
  ['same-pass-held-unexplained', 'in-doubt'],
  ['payment-merged-into-held-pass', 'in-doubt'],
  ['paid-twice', 'in-doubt'],
  ['payment-recurring', 'in-doubt'],
  ['school-account-shared', 'in-doubt'],
  ['paid-session-without-subscription', 'not-given'],
  ['payment-covers-several-passes', 'not-given'],
]

/** What the file says also of a payment that has all its passes. */
const SAID_OF_EACH: ReadonlySet<FindingCode> = new Set([
  'payment-covers-several-passes',
  'payment-recurring',
  'payment-names-recipient',
])

const SAID_OF_PASS: ReadonlySet<FindingCode> = new Set([
  'subscription-without-payment',
  'subscription-active-after-money-returned',
])

/** What only the file can know, or only the comparison lists. */
const NOT_COMPARABLE: Record<string, string> = {
  'own-06':
    'paid on an account that the school does not sell by any more, and that only the file reads',
}

let api: Api | null = null
const seen = new Set<string>()

afterEach(async () => {
  await api?.sandbox.close()
  api = null
})

describe.each(readIncidents())('in $id', (incident) => {
  it.skipIf(incident.id in NOT_COMPARABLE)('file and comparison use the same word', async () => {
    const diagnosis = diagnose(factsOfCase(incident))
    const {assessment, findings} = diagnosis
    const {rows, finished} = await compared(incident)
    const {school} = assessment.facts
    for (const {kind, cause} of rows) seen.add(kind).add(cause)
    for (const {purchase, schoolId} of assessment.purchases) {
      if (schoolId !== null && schoolId !== school.id) continue
      if (purchase.origin !== 'checkout') continue
      const row = rows.find(
        (each) => each.kind !== 'not-paid' && each.purchaseId === purchase.purchaseId,
      )
      expect.soft({id: purchase.purchaseId, kind: row?.kind ?? null}).toEqual({
        id: purchase.purchaseId,
        kind: wordOf(purchase.purchaseId, diagnosis),
      })
    }
    for (const {subscription} of assessment.subscriptions) {
      if (!finished || subscription.schoolId !== school.id) continue
      const said = findings.some(
        ({code, subjectId}) => SAID_OF_PASS.has(code) && subjectId === subscription.id,
      )
      const row = rows.find(
        (each) => each.kind === 'not-paid' && each.subscriptionId === subscription.id,
      )
      // The file holds nothing against a present.
      const isListed = row !== undefined && row.cause !== 'without-price'
      expect
        .soft({id: subscription.id, isListed, cause: row?.cause})
        .toMatchObject({id: subscription.id, isListed: said})
    }
  })
})

it('the cases have something of every kind', () => {
  const words = ['not-given', 'in-doubt', 'not-paid', ...SAID_OF_PAYMENT.map(([code]) => code)]
  // A present is asked about by the recipient, whose payment it is not.
  expect(words.filter((word) => !seen.has(word))).toEqual(['payment-names-recipient'])
})

function wordOf(purchaseId: string, diagnosis: Diagnosis): Discrepancy['kind'] | null {
  const {assessment, findings} = diagnosis
  const entry = assessment.purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  const passes = assessment.linkedTo.get(purchaseId) ?? []
  // A pass that is switched off, and still paid for, is said of the pass.
  const {entries} = balanceOf(diagnosis)
  const isOff = entries.some(
    ({code, subjectId}) =>
      code === 'subscription-inactive' &&
      passes.some(({subscription}) => subscription.id === subjectId),
  )
  const codes = new Set(
    findings.filter(({subjectId}) => subjectId === purchaseId).map(({code}) => code),
  )
  if (isOff) codes.add('subscription-inactive')
  const isComplete = entry !== undefined && passes.length >= Math.max(1, entry.sold.length)
  const isKept = entry?.kept ?? false
  const [, kind] =
    SAID_OF_PAYMENT.find(
      ([code]) =>
        codes.has(code) &&
        !(isComplete && SAID_OF_EACH.has(code)) &&
        (isKept || code === 'payment-state-unknown'),
    ) ?? []
  return kind ?? null
}

async function compared(incident: Incident): Promise<{rows: Discrepancy[]; finished: boolean}> {
  api = await startApi(incident)
  const school = incident.sanity.find(
    (document) =>
      document._type === 'tenant' &&
      JSON.stringify(document).includes(`"${incident.lookup.school}"`),
  )
  if (school === undefined) throw new Error('The case has no school')
  const {state} = await runReconciliation(api.services, {schoolId: school._id})
  const {rows} = await api.read(discrepancyPage, `/reconciliations/${school._id}/rows`)
  return {rows, finished: state === 'finished'}
}
