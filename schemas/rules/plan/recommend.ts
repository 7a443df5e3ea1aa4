import type {AssessedPurchase, Assessment} from '../diagnosis/assess.ts'
import {isServed} from '../diagnosis/assess.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import type {Confidence} from '../diagnosis/findingCodes.ts'
import {isPassPurchase} from '../diagnosis/isPassPurchase.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import type {Intent} from './intent.ts'
import type {Confirmation, Plan} from './plan.ts'
import {planRepair} from './planRepair.ts'

/** What to do about a student's complaint, and how sure that is. */
export interface Recommendation {
  action: 'create' | 'replace' | 'none' | 'refuse'
  /** What to ask a plan for. With `refuse` it may be there too: the plan then says what a person has to supply. */
  intent: Intent | null
  /** Id of the pass that the payment was for. */
  rightPassId: string | null
  /** Several passes fit and nothing in the data tells which. */
  ambiguous: boolean
  /** The passes to choose from, where it is ambiguous. */
  candidatePassIds: string[]
  sessionId: string | null
  targetId: string | null
  deactivate: string[]
  confirmations: Confirmation[]
  confidence: Confidence
}

const NOTHING: Recommendation = {
  action: 'none',
  intent: null,
  rightPassId: null,
  ambiguous: false,
  candidatePassIds: [],
  sessionId: null,
  targetId: null,
  deactivate: [],
  confirmations: [],
  confidence: 'certain',
}

export function recommend({assessment, findings}: Diagnosis): Recommendation {
  const {deciding} = assessment
  if (deciding === null || !isPassPurchase(deciding)) {
    const problem = findings.some((entry) => entry.severity === 'problem')
    return {...NOTHING, action: problem ? 'refuse' : 'none'}
  }
  const base = aboutPurchase(deciding)
  if (!deciding.kept) return {...base, action: 'refuse'}
  if (isServed(deciding)) return base
  return recommendGrant(assessment, deciding, base)
}

function aboutPurchase(entry: AssessedPurchase): Recommendation {
  const {passMatch, person, purchase} = entry
  const byId = passMatch.kind === 'found' && passMatch.method.endsWith('pass-id')
  return {
    ...NOTHING,
    rightPassId: entry.pass?.id ?? null,
    ambiguous: passMatch.kind === 'ambiguous',
    candidatePassIds: passMatch.kind === 'ambiguous' ? passMatch.candidates : [],
    sessionId: purchase.sessionId,
    confidence: byId && person === 'user-id-in-session' ? 'certain' : 'likely',
  }
}

function recommendGrant(
  assessment: Assessment,
  entry: AssessedPurchase,
  base: Recommendation,
): Recommendation {
  if (entry.pass === null) return {...base, action: 'refuse', confidence: 'possible'}
  const intent = grantIntent(assessment, entry, entry.pass.id)
  const plan = planRepair(assessment.facts, intent)
  const target = intent.action === 'replace' ? intent.targetId : null
  return {
    ...base,
    ...(isSafe(plan)
      ? {action: intent.action === 'replace' ? 'replace' : 'create'}
      : {action: 'refuse'}),
    intent,
    targetId: isSafe(plan) ? target : null,
    deactivate: isSafe(plan) && target !== null ? [target] : [],
    confirmations: plan.confirmations,
  }
}

/** A pass whose term is over would be given to nobody's use: a person decides whether the time is given back. */
function isSafe(plan: Plan): boolean {
  return plan.state === 'ready' && !plan.warnings.includes('term-already-over')
}

function grantIntent(assessment: Assessment, entry: AssessedPurchase, passId: string): Intent {
  const {facts} = assessment
  const wrong = entry.links.find((link) => link.method === 'stand-in-other-pass')
  const shared = {
    schoolId: entry.schoolId ?? facts.school.id,
    studentId: facts.student.id,
    passId,
    basis: {kind: 'purchase', sessionId: entry.purchase.sessionId},
    answers: NO_ANSWERS,
  } as const
  return wrong
    ? {action: 'replace', targetId: wrong.subscriptionId, ...shared}
    : {action: 'create', ...shared}
}
