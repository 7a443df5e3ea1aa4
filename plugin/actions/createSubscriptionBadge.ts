import type {DocumentBadgeComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {useFindingName} from '../i18n/useFindingName.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import type {Badge} from './badgeNames.ts'
import {ownerOf} from './createIntentAction.tsx'
import {SUBSCRIPTION_OWNER} from './ownerFields.ts'
import {BADGES} from './subscriptionBadges.ts'
import {useDocumentFile} from './useDocumentFile.ts'

/** One badge of a subscription. Until the API has answered, and while it cannot, there is none. */
export function createSubscriptionBadge(
  config: ResolvedConfig,
  badge: Badge,
): DocumentBadgeComponent {
  return function useSubscriptionBadge(props) {
    const t = useStudioMessages()
    const read = useDocumentFile(config, ownerOf(props, SUBSCRIPTION_OWNER))
    const {look, color} = BADGES[badge]
    const reason = read.state === 'read' ? look(read.file, props.id) : null
    const name = useFindingName(reason !== null && 'finding' in reason ? reason.finding : null)
    if (reason === null) return null
    const label = t(`badge.${badge}`)
    return {label, title: 'text' in reason ? t(reason.text) : (name ?? label), color}
  }
}
