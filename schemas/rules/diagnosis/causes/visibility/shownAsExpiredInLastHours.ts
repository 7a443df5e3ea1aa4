import {instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'

const LAST_HOURS_MS = 12 * 60 * 60 * 1000

/** The page rounds the days that are left, so the last twelve hours read as none. */
export const shownAsExpiredInLastHours = subscriptionCause(
  'shown-as-expired-in-last-hours',
  (entry, {facts}) => {
    const end = instantOf(entry.subscription.endDate)
    if (entry.visibility.tab !== 'active' || end === null) return null
    if (Date.parse(end) - Date.parse(facts.now) >= LAST_HOURS_MS) return null
    return {
      evidence: subscriptionEvidence(entry.subscription, 'endDate'),
      values: {pass: nameOf(entry), endsAt: instant(end)},
    }
  },
)
