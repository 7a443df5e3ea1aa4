import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {NO_ANSWERS} from '../../../schemas/rules/expectedSubscription.ts'
import {PAID_AT} from './hostDocuments.ts'

type Create = Extract<Intent, {action: 'create'}>
type Replace = Extract<Intent, {action: 'replace'}>

/** The pass that Kari paid for and never got. */
export function giveKariHerPass(changes: Partial<Create> = {}): Create {
  return {
    action: 'create',
    schoolId: 'fjord',
    studentId: 'kari',
    passId: 'fjord-ten',
    basis: {kind: 'purchase', purchaseId: 'cs_test_kari1'},
    answers: NO_ANSWERS,
    ...changes,
  }
}

/** A pass for Ingrid, whose payment Stripe does not show to this key. */
export function giveIngrid(passId: string, answers: Partial<Create['answers']> = {}): Create {
  return {
    action: 'create',
    schoolId: 'nordlys',
    studentId: 'ingrid',
    passId,
    basis: {
      kind: 'evidence',
      evidence: {
        kind: 'receipt',
        reference: 'Receipt 2040-1',
        paidAt: PAID_AT,
        amountMinor: 25_000,
      },
    },
    answers: {...NO_ANSWERS, ...answers},
  }
}

export function replaceForIngrid(
  targetId: string,
  passId: string,
  answers: Partial<Replace['answers']> = {},
): Replace {
  return {
    action: 'replace',
    schoolId: 'nordlys',
    studentId: 'ingrid',
    targetId,
    passId,
    basis: {kind: 'carried-over'},
    answers: {...NO_ANSWERS, ...answers},
  }
}
