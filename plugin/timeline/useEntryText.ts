import {useCallback} from 'react'
import type {TimelineEntryView} from '../../schemas/contract/timeline.ts'
import type {Author} from '../../schemas/rules/timeline/timelineEntry.ts'
import {isComing} from '../../schemas/rules/purchase.ts'
import {useInstant} from '../format/useInstant.ts'
import {useMoney} from '../format/useMoney.ts'
import type {Translate} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'

export interface EntryText {
  what: string
  /** A pass, an amount, an event: as it was called then. */
  about: string | null
  who: string | null
}

/** Every kind of entry in a few words. */
export function useEntryText(): (entry: TimelineEntryView) => EntryText {
  const t = useMessages('timeline')
  const money = useMoney()
  const {minute} = useInstant()
  return useCallback(
    (entry) => {
      const what = t(`timeline-kind.${entry.kind}`)
      switch (entry.kind) {
        case 'paid':
          return {what, about: joined([money(entry.amount), entry.passName]), who: null}
        case 'not-paid':
          return {
            // Of money that may still come it is not said that it did not.
            what: isComing(entry) ? t(`purchase.${entry.state}`) : what,
            about: joined([money(entry.amount), entry.passName]),
            who: null,
          }
        case 'refunded':
        case 'disputed':
          return {what, about: money(entry.amount), who: null}
        case 'event':
        case 'delivery':
          return {what, about: entry.eventType, who: null}
        case 'created':
        case 'edited':
        case 'switched-off':
        case 'switched-on':
        case 'removed': {
          const isUser = entry.documentType === 'user'
          return {
            what: isUser ? t(`user-history.${entry.kind}`) : what,
            about: entry.name?.trim() || (isUser ? null : t('pass.unnamed')),
            who: t('timeline.by-outside', {name: authorName(entry.by, t)}),
          }
        }
        case 'booked':
        case 'class-cancelled':
          return {
            what,
            about: entry.classDate === null ? null : minute(entry.classDate),
            who: null,
          }
        case 'repaired':
        case 'undone':
          return {
            what,
            about: joined([t(`action.${entry.action}`), ...entry.passNames]),
            who: entry.actorName,
          }
        case 'told':
          return {what, about: t(`message.language.${entry.language}`), who: entry.actorName}
        case 'linked':
        case 'looked-up':
          return {what, about: null, who: entry.actorName}
      }
    },
    [t, money, minute],
  )
}

/** A person or a program by name; where the project no longer knows it, by what is known. */
export function authorName({kind, id, name}: Author, t: Translate<'timeline'>): string {
  return name?.trim() || t(`author.${kind}`, {id: id ?? '?'})
}

function joined(parts: readonly (string | null)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' · ')
}
