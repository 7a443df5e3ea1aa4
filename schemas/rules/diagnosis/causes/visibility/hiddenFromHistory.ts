import {DAY_MS, instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {isEnded} from '../../../assessment/subscriptionEnd.ts'

const HISTORY_DAYS = 30

/** Ended so long ago that the student's page shows it in no tab. */
export const hiddenFromHistory = subscriptionCause('hidden-from-history', (entry, {facts}) => {
  const end = instantOf(entry.subscription.endDate)
  const oldest = Date.parse(facts.now) - HISTORY_DAYS * DAY_MS
  if (end === null || !isEnded(entry, facts.now) || Date.parse(end) >= oldest) return null
  return {
    evidence: subscriptionEvidence(entry.subscription, 'endDate'),
    values: {pass: nameOf(entry), endsAt: instant(end)},
  }
})
