import type {StudentFacts} from '../facts.ts'
import type {Recommendation} from './recommendation.ts'

/** A recommendation of which nothing is known yet: nothing is written. */
export function noRecommendation({school}: StudentFacts): Recommendation {
  return {
    action: 'refuse',
    because: 'plan-refused',
    decidedBy: null,
    intent: null,
    ways: [],
    rightPassId: null,
    rightPassName: null,
    schoolId: school.id,
    ambiguous: false,
    candidatePassIds: [],
    purchaseId: null,
    targetId: null,
    deactivate: [],
    confirmations: [],
    confidence: 'certain',
    subscription: null,
    createUser: false,
    forClerkId: null,
  }
}
