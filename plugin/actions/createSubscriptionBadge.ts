import type {DocumentBadgeComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {ownerOf} from './createIntentAction.tsx'
import {SUBSCRIPTION_OWNER} from './ownerFields.ts'
import {BADGES, type Badge} from './subscriptionBadges.ts'
import {useDocumentFile} from './useDocumentFile.ts'

/** One badge of a subscription. Until the API has answered, and while it cannot, there is none. */
export function createSubscriptionBadge(
  config: ResolvedConfig,
  badge: Badge,
): DocumentBadgeComponent {
  return function useSubscriptionBadge(props) {
    const t = useStudioMessages()
    const read = useDocumentFile(config, ownerOf(props, SUBSCRIPTION_OWNER))
    if (read.state !== 'read') return null
    const {look, color} = BADGES[badge]
    const reason = look(read.file, props.id)
    return reason === null ? null : {label: t(`badge.${badge}`), title: t(reason), color}
  }
}
