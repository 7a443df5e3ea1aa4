import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import type {TimelineEntryView} from '../../schemas/contract/timeline.ts'
import {isSubscriptionType} from '../../schemas/rules/pass.ts'
import {Instant} from '../format/Instant.tsx'
import type {Translate} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {DocumentLink} from '../ui/DocumentLink.tsx'
import {authorName} from './useEntryText.ts'

type Facts = {term: string; value: ReactNode}[]

/** The ids and words behind an entry. What a kind does not have is left out. */
export function useEntryFacts(): (entry: TimelineEntryView) => Facts {
  const t = useMessages('timeline')
  return (entry) => {
    switch (entry.kind) {
      case 'paid':
        return [
          {term: t('purchase.session'), value: entry.purchaseId},
          {term: t('purchase.payment'), value: entry.paymentIntentId},
          {term: t('purchase.charge'), value: entry.chargeId},
          ...atStripe(entry, t),
        ]
      case 'not-paid':
        return [{term: t('purchase.session'), value: entry.purchaseId}, ...atStripe(entry, t)]
      case 'refunded':
        return [
          {term: t('timeline.refund'), value: entry.refundId},
          {term: t('timeline.status'), value: entry.status},
          {term: t('timeline.reason'), value: entry.reason},
          ...atStripe(entry, t),
        ]
      case 'disputed':
        return [
          {term: t('timeline.dispute'), value: entry.disputeId},
          {term: t('timeline.status'), value: entry.status},
          {term: t('timeline.reason'), value: entry.reason},
          ...atStripe(entry, t),
        ]
      case 'event':
        return [
          {term: t('timeline.event'), value: entry.eventId},
          {term: t('timeline.delivery'), value: t(`delivery.${entry.delivery}`)},
          {
            term: t('timeline.waiting'),
            value:
              entry.pendingWebhooks === 0
                ? null
                : t('timeline.endpoints', {count: entry.pendingWebhooks}),
          },
          {term: t('purchase.session'), value: entry.purchaseId},
          {term: t('purchase.account'), value: entry.account},
        ]
      case 'delivery':
        return [
          {term: t('timeline.status'), value: entry.status},
          {term: t('timeline.error'), value: entry.error},
          {term: t('purchase.session'), value: entry.purchaseId},
          {term: t('timeline.log'), value: documentLink(entry.logId, 'webhookLog')},
        ]
      case 'created':
      case 'edited':
      case 'switched-off':
      case 'switched-on':
      case 'removed':
        return [
          {term: t('timeline.who'), value: authorName(entry.by, t)},
          {
            term: t('timeline.document'),
            value: documentLink(entry.documentId, entry.documentType),
          },
          {term: t('timeline.transaction'), value: entry.transactionId},
        ]
      case 'booked':
      case 'class-cancelled':
        return [
          {term: t('timeline.class'), value: documentLink(entry.instanceId, 'classInstance')},
          {
            term: t('timeline.class-at'),
            value: entry.classDate === null ? null : <Instant at={entry.classDate} />,
          },
          {term: t('timeline.charged'), value: kindOfPass(entry.bookingType, t)},
        ]
      case 'repaired':
      case 'undone':
      case 'linked':
        return [
          {term: t('timeline.who'), value: entry.actorName},
          {term: t('timeline.reason'), value: t(`reason.${entry.reason}`)},
          {term: t('audit.record'), value: noteLink(entry.noteId, t)},
        ]
      case 'told':
        return [
          {term: t('timeline.who'), value: entry.actorName},
          {term: t('message.language'), value: t(`message.language.${entry.language}`)},
          {term: t('timeline.delivery'), value: t(`told-outcome.${entry.outcome}`)},
          {term: t('audit.record'), value: noteLink(entry.noteId, t)},
        ]
      case 'looked-up':
        return [
          {term: t('timeline.who'), value: entry.actorName},
          {term: t('timeline.looked-up-since'), value: <Instant at={entry.at} />},
        ]
    }
  }
}

interface OfPayment {
  account: string
  stripeUrl: string | null
}

function atStripe({account, stripeUrl}: OfPayment, t: Translate<'timeline'>): Facts {
  return [
    {term: t('purchase.account'), value: account},
    {
      term: t('purchase.at-stripe'),
      value:
        stripeUrl === null ? null : (
          <a href={stripeUrl} target="_blank" rel="noreferrer">
            {t('purchase.open-stripe')}
          </a>
        ),
    },
  ]
}

function noteLink(noteId: string, t: Translate<'timeline'>) {
  return (
    <IntentLink intent="edit" params={{id: noteId, type: 'passAuditNote'}}>
      {t('history.open')}
    </IntentLink>
  )
}

function documentLink(id: string, type: string) {
  return (
    <DocumentLink id={id} type={type}>
      {id}
    </DocumentLink>
  )
}

function kindOfPass(type: string | null, t: Translate<'timeline'>): string | null {
  return isSubscriptionType(type) ? t(`type.${type}`) : type
}
