import type {Receipt} from '../../schemas/contract/repair.ts'
import type {NoteRecord} from '../audit/readNoteRecord.ts'

/** What a note says was done, the same for everyone who asks, however often; and what is so at present. */
export function receiptOf(
  {id, at, action, actor, changes}: Pick<NoteRecord, 'id' | 'at' | 'action' | 'actor' | 'changes'>,
  present: Pick<Receipt, 'studentSees' | 'alreadyApplied' | 'doubles' | 'settle' | 'told'>,
): Receipt {
  const subscriptions = changes.filter(({documentType}) => documentType === 'subscription')
  const created = subscriptions.find(({operation}) => operation === 'create')
  return {
    noteId: id,
    at,
    action,
    actor: {id: actor.id, name: actor.name},
    createdSubscriptionId: created?.documentId ?? null,
    deactivatedSubscriptionIds: subscriptions
      .filter(({fields}) =>
        fields.some(({field, after}) => field === 'isActive' && after === false),
      )
      .map(({documentId}) => documentId),
    ...present,
  }
}
