import {canonicalJson} from '../../canonicalJson.ts'
import {bookingsWithin, takenAt} from '../../clips/bookingsWithin.ts'
import type {StudentFacts} from '../../facts.ts'
import type {Json, JsonObject} from '../../json.ts'
import {studentReferenceIds} from '../../student.ts'
import type {Subscription} from '../../subscription.ts'
import {changed, patch} from '../documentChange.ts'
import type {PastRepair} from './pastRepair.ts'
import type {DocumentChange, Refusal} from '../plan.ts'
import {undoClaim} from './undoClaim.ts'
import type {Undoing} from './undoing.ts'
import {undoLink} from './undoLink.ts'

/** A user document that a repair made stays, for the account it belongs to is real. */
export function undoChange(
  change: DocumentChange,
  repair: PastRepair,
  facts: StudentFacts,
): Undoing {
  switch (change.documentType) {
    case 'passIdentityLink': {
      const undone = undoLink(change, facts)
      return undone === 'changed-since' ? refused(undone) : {refusal: null, changes: [undone]}
    }
    case 'passPaymentClaim':
      return undoClaim(change, facts)
    case 'user': {
      if (change.operation === 'create') return {refusal: null, changes: []}
      const stored = facts.student.users.find(({id}) => id === change.documentId)
      const refusal = stored ? edited(change, stored.document) : 'changed-since'
      return !stored || refusal !== null
        ? refused(refusal ?? 'changed-since')
        : {refusal: null, changes: [patch('user', stored, reversed(change))]}
    }
    case 'subscription': {
      const stored = facts.subscriptions.find(({id}) => id === change.documentId)
      if (!stored) return refused('changed-since')
      const refusal =
        edited(change, stored.document) ?? (isBooked(stored, repair, facts) ? 'booked-since' : null)
      if (refusal !== null) return refused(refusal)
      const fields =
        change.operation === 'create'
          ? changed(stored.document, 'isActive', false, 'undone')
          : reversed(change)
      return {refusal: null, changes: [patch('subscription', stored, fields)]}
    }
  }
}

function refused(refusal: Refusal): Undoing {
  return {refusal, claimedBy: null}
}

/** Why a document is not as the repair left it; null: every field that it wrote still holds what it wrote. */
function edited({fields}: DocumentChange, stored: JsonObject): Refusal | null {
  const differing = fields.filter(({field, after}) => !same(stored[field] ?? null, after))
  if (differing.length === 0) return null
  const clipsWereTaken = ({field, after}: (typeof fields)[number]) => {
    const left = stored[field]
    return (
      field === 'remainingClips' &&
      typeof left === 'number' &&
      typeof after === 'number' &&
      left < after
    )
  }
  return differing.every(clipsWereTaken) ? 'clips-used' : 'changed-since'
}

/** Classes are counted down on the pass itself, so only one without a counter is told by its bookings. */
function isBooked(stored: Subscription, {at}: PastRepair, facts: StudentFacts): boolean {
  if (!stored.isActive || stored.remainingClips !== null) return false
  const standing = facts.bookings.filter(({cancelled}) => !cancelled)
  return bookingsWithin([stored], standing, studentReferenceIds(facts.student)).some(
    (booking) => (takenAt(booking) ?? '') > at,
  )
}

function reversed({fields}: DocumentChange): DocumentChange['fields'] {
  return fields.map(({field, before, after}) => ({
    field,
    before: after,
    after: before,
    rule: 'undone',
  }))
}

/** The dataset and the note keep the keys of an object in orders of their own. */
function same(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
