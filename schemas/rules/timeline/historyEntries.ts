import {readUser} from '../documents/readUser.ts'
import {booleanField, textField, type JsonObject} from '../json.ts'
import {oncePer} from '../oncePer.ts'
import {subscriptionsById} from '../subscriptionsById.ts'
import {changedFields} from './changedFields.ts'
import {entryIn, NO_STORY, type Stories} from './stories.ts'
import type {
  Author,
  CreatedEntry,
  EditedEntry,
  HistoryType,
  RemovedEntry,
  SwitchedOffEntry,
  SwitchedOnEntry,
} from './timelineEntry.ts'
import type {HistoryDocument, HistoryRead, Revision, TimelineFacts} from './timelineFacts.ts'

type AnyHistoryEntry =
  | CreatedEntry
  | EditedEntry
  | SwitchedOffEntry
  | SwitchedOnEntry
  | RemovedEntry

const NOBODY_KNOWS: Author = {kind: 'unknown', id: null, name: null}

/**
 * Who wrote what to the student's documents, by the dataset's own history. A repair's transaction is left to its note, which
 * says more; unless somebody damaged the note.
 */
export function historyEntries(
  {history, authors, notes, subscriptions}: TimelineFacts,
  stories: Stories,
): AnyHistoryEntry[] {
  if (history === null) return []
  const told = new Set(notes.filter(({intact}) => intact).map((note) => note.transactionId))
  const typeOf = new Map(history.documents.map(({id, type}) => [id, type]))
  const stored = subscriptionsById(subscriptions)
  const written = history.revisions.flatMap((revision) => {
    const type = typeOf.get(revision.documentId)
    const isTold = told.has(revision.transactionId)
    return type === undefined || isTold ? [] : entryOf(revision, type, authors, stories)
  })
  const forgotten = history.documents.flatMap((document) => {
    const {createdAt} = document
    if (createdAt === null || reachesBeginning(history, document)) return []
    // Before the oldest revision that is left; without any, as it is now.
    const oldest = oldestRevision(history, document.id)
    const shown = oldest ? oldest.before : (stored.get(document.id)?.document ?? null)
    return [beginningOf({...document, createdAt}, shown, stories)]
  })
  return [...written, ...forgotten]
}

/** The history that is left tells how the document came about. */
export function reachesBeginning(history: HistoryRead, {id}: HistoryDocument): boolean {
  return oldestRevision(history, id)?.before === null
}

/** Of each document; revisions come newest first, so that the last one stands. */
const oldestRevisions = oncePer(
  ({revisions}: HistoryRead): ReadonlyMap<string, Revision> =>
    new Map(revisions.map((revision) => [revision.documentId, revision])),
)

export function oldestRevision(history: HistoryRead, documentId: string): Revision | undefined {
  return oldestRevisions(history).get(documentId)
}

function entryOf(
  revision: Revision,
  documentType: HistoryType,
  authors: ReadonlyMap<string, Author>,
  stories: Stories,
): AnyHistoryEntry[] {
  const {documentId, transactionId, at, authorId, before, after} = revision
  const fields = changedFields(before, after)
  const kind = kindOf(revision)
  if (kind === null || (kind === 'edited' && fields.length === 0)) return []
  const key = `${documentId}-${transactionId}`
  const entry = {
    documentId,
    documentType,
    name: nameOf(after ?? before, documentType),
    by: authors.get(authorId) ?? {...NOBODY_KNOWS, id: authorId},
    transactionId,
    fields,
  }
  const story = storyOf(documentId, documentType, stories)
  return [{...entryIn(story, {kind, key, at, clock: 'recorded'}), ...entry}]
}

function kindOf({before, after}: Revision): AnyHistoryEntry['kind'] | null {
  if (after === null) return before === null ? null : 'removed'
  if (before === null) return 'created'
  const [was, is] = [before, after].map((document) => booleanField(document, 'isActive') === true)
  if (was === is) return 'edited'
  return is ? 'switched-on' : 'switched-off'
}

/** Of a document that is older than its history: that it came about, and when it says so itself. */
function beginningOf(
  {id, type, createdAt}: HistoryDocument & {createdAt: string},
  shown: JsonObject | null,
  stories: Stories,
): CreatedEntry {
  const story = storyOf(id, type, stories)
  return {
    ...entryIn(story, {kind: 'created', key: id, at: createdAt, clock: 'recorded'}),
    documentId: id,
    documentType: type,
    name: nameOf(shown, type),
    by: NOBODY_KNOWS,
    transactionId: null,
    fields: [],
  }
}

function storyOf(documentId: string, documentType: HistoryType, stories: Stories) {
  return documentType === 'subscription' ? stories.ofSubscriptions([documentId]) : NO_STORY
}

function nameOf(document: JsonObject | null, type: HistoryType): string | null {
  if (document === null) return null
  return type === 'user' ? readUser(document).name : textField(document, 'passName')
}
