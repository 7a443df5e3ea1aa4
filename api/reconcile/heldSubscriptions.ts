import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {unreadableFields} from '../../schemas/rules/documents/unreadableDocument.ts'
import {
  heldSubscription,
  type HeldSubscription,
} from '../../schemas/rules/reconcile/heldSubscription.ts'
import type {Rows} from '../lake/eachReadable.ts'
import {storedDocuments} from '../lake/storedDocument.ts'

const documents = storedDocuments('subscription')

/** Reads listed subscriptions. Each by itself: fields that cannot be read count as absent, and are named. */
export function heldSubscriptions(listed: unknown): Rows<HeldSubscription> {
  const {rows, unreadable} = documents.parse(listed)
  const read = rows.map((document) => {
    const subscription = readSubscription(document)
    const held = heldSubscription(subscription)
    const {id} = subscription
    const fields =
      held === null
        ? [{type: 'subscription', id, field: null}]
        : unreadableFields('subscription', subscription)
    // A repair put another in its place, which is looked at instead.
    return {held: subscription.replacedBy === null ? held : null, fields}
  })
  return {
    rows: read.flatMap(({held}) => held ?? []),
    unreadable: [
      ...unreadable,
      ...read.flatMap(({fields}) => fields.map((field) => ({...field, schoolId: null}))),
    ],
  }
}
