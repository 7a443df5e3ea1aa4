import type {TimelineEntryView} from '../../schemas/contract/timeline.ts'
import {isComing} from '../../schemas/rules/purchase.ts'
import type {ToldOutcome} from '../../schemas/rules/message/messageOutcome.ts'
import type {MessageKey} from '../i18n/messageKeys.ts'
import type {CalloutKind} from '../ui/Callout.tsx'

interface Mark {
  kind: CalloutKind
  text: MessageKey<'timeline'>
}

/** What about an entry should catch the eye. */
export function entryMarks(entry: TimelineEntryView): Mark[] {
  switch (entry.kind) {
    case 'delivery':
      if (entry.error !== null || entry.status === 'error') {
        return [{kind: 'problem', text: 'timeline.webhook-failed'}]
      }
      return entry.status === 'success' ? [{kind: 'positive', text: 'timeline.webhook-done'}] : []
    case 'event':
      return entry.delivery === 'failed-or-pending'
        ? [{kind: 'problem', text: 'delivery.failed-or-pending'}]
        : []
    case 'not-paid':
      return isComing(entry) ? [] : [{kind: 'warning', text: `purchase.${entry.state}`}]
    case 'repaired':
    case 'undone':
    case 'linked':
      return noteMarks(entry)
    case 'told':
      return [{kind: KIND_OF_OUTCOME[entry.outcome], text: `told-outcome.${entry.outcome}`}]
    case 'paid':
    case 'refunded':
    case 'disputed':
    case 'created':
    case 'edited':
    case 'switched-off':
    case 'switched-on':
    case 'removed':
    case 'booked':
    case 'class-cancelled':
    case 'looked-up':
      return []
  }
}

const KIND_OF_OUTCOME: Record<ToldOutcome, CalloutKind> = {
  delivered: 'positive',
  refused: 'problem',
  unreachable: 'warning',
  unknown: 'warning',
}

type NoteEntry = Extract<TimelineEntryView, {kind: 'repaired' | 'undone' | 'linked'}>

function noteMarks({intact, stripeConfirmed, undoneBy, kind}: NoteEntry): Mark[] {
  const marks: (Mark | false)[] = [
    !intact && {kind: 'problem', text: 'timeline.note-changed'},
    kind === 'repaired' &&
      !stripeConfirmed && {kind: 'information', text: 'timeline.not-confirmed'},
    undoneBy !== null && {kind: 'information', text: 'timeline.undone-later'},
  ]
  return marks.filter((mark) => mark !== false)
}
