import type {TimelineKind} from '../../schemas/rules/timeline/timelineEntry.ts'

/** What a person filters by: so many kinds are too many to choose from. */
export const ENTRY_FAMILIES = ['money', 'webhook', 'document', 'class', 'repair', 'lookup'] as const
export type EntryFamily = (typeof ENTRY_FAMILIES)[number]

export const FAMILY_OF: Record<TimelineKind, EntryFamily> = {
  paid: 'money',
  'not-paid': 'money',
  refunded: 'money',
  disputed: 'money',
  event: 'webhook',
  delivery: 'webhook',
  created: 'document',
  edited: 'document',
  'switched-off': 'document',
  'switched-on': 'document',
  removed: 'document',
  booked: 'class',
  'class-cancelled': 'class',
  repaired: 'repair',
  undone: 'repair',
  linked: 'repair',
  told: 'repair',
  'looked-up': 'lookup',
}
