import type {StudentFacts} from '../../facts.ts'
import {changed, patch} from '../documentChange.ts'
import type {DocumentChange} from '../plan.ts'

/**
 * Switches a link the other way: off where a repair made it, on again where that was undone. What stood there before the
 * repair is not put back, for it may be what somebody had planted. Refused for a link that its audit note does not vouch for.
 */
export function undoLink(
  change: DocumentChange,
  {identity}: StudentFacts,
): DocumentChange | 'changed-since' {
  const stored = identity.links.find(({link}) => link.id === change.documentId)
  const wasActive = change.after['isActive'] === true
  const expected = wasActive ? 'holds' : 'undone'
  if (stored?.standing !== expected) return 'changed-since'
  const {link} = stored
  return patch('passIdentityLink', link, changed(link.document, 'isActive', !wasActive, 'undone'))
}
