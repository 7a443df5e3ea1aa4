import type {DocumentBadgeDescription} from 'sanity'
import type {StudentFile} from '../../schemas/contract/student.ts'
import type {FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import type {StudioMessageKey} from '../i18n/messageKeys.ts'
import type {Badge} from './badgeNames.ts'

/** Words of the Studio's own, or a finding, whose name is fetched. */
type BadgeReason = {text: StudioMessageKey} | {finding: FindingCode}

interface BadgeRule {
  color: NonNullable<DocumentBadgeDescription['color']>
  /** Why the subscription has the badge; null: it has not. */
  look: (file: StudentFile, subscriptionId: string) => BadgeReason | null
}

/** They speak of money that is not there; a badge of their own says so. */
const UNPAID: ReadonlySet<FindingCode> = new Set([
  'subscription-without-payment',
  'subscription-active-after-money-returned',
])

export const BADGES: Record<Badge, BadgeRule> = {
  hidden: {
    color: 'warning',
    look: (file, subscriptionId) => {
      const visibility = file.subscriptions.find(({id}) => id === subscriptionId)?.visibility
      return visibility?.tab === null ? {text: `hidden.${visibility.because}`} : null
    },
  },
  wrong: {
    color: 'danger',
    look: (file, subscriptionId) => {
      const found = file.findings.find(
        ({code, severity, subjectId}) =>
          subjectId === subscriptionId && severity === 'problem' && !UNPAID.has(code),
      )
      return found ? {finding: found.code} : null
    },
  },
  'not-paid': {
    color: 'danger',
    look: (file, subscriptionId) => {
      const found = file.findings.find(
        ({code, subjectId}) => subjectId === subscriptionId && UNPAID.has(code),
      )
      return found ? {finding: found.code} : null
    },
  },
  repaired: {
    color: 'primary',
    look: (file, subscriptionId) => {
      const last = file.repairs
        .filter(({changes}) => changes.some(({documentId}) => documentId === subscriptionId))
        .toSorted((a, b) => b.sequence - a.sequence)[0]
      return last === undefined ? null : {text: `action.${last.action}`}
    },
  },
}
