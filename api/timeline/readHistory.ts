import {referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {
  HistoryDocument,
  HistoryRead,
  Revision,
  TimelineNote,
} from '../../schemas/rules/timeline/timelineFacts.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {instantOf} from '../../schemas/rules/validity.ts'
import {HISTORY_TYPES, type HistoryType} from '../../schemas/rules/timeline/timelineEntry.ts'
import {isVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import {revisionsOf} from './revisionsOf.ts'
import type {TimelineReports} from './timelineReports.ts'

/** The newest so many of a student's subscriptions, and as many documents that repairs wrote to beside them. */
const MOST_DOCUMENTS = 20

interface Subjects {
  student: StudentFacts['student']
  subscriptions: readonly Subscription[]
  /** The one that is asked about in any case, however old it is. */
  subscriptionId: string | null
  notes: readonly TimelineNote[]
}

interface Known {
  id: string
  type: HistoryType
  /** As it was read. */
  document: JsonObject
  /** False: its history is not read, because there are too many others. */
  asked: boolean
}

const BY_ID = '*[_id in $ids]'

/**
 * What was written to the student's documents, by whomever. Repairs name further ones: those that were deleted since, and
 * those that are somebody else's by now.
 */
export async function readHistory(
  {lake, history, visible}: Pick<ScopedServices, 'lake' | 'history' | 'visible'>,
  subjects: Subjects,
  reports: TimelineReports,
): Promise<HistoryRead | null> {
  const known = knownDocuments(subjects)
  const named = namedInNotes(subjects.notes, new Set(known.map(({id}) => id)))
  const asked = [...known, ...named].filter((document) => document.asked)
  const [reading, others] = await Promise.all([
    history.transactionsOf(asked.map(({id}) => id)),
    named.length === 0 ? [] : lake.query(BY_ID, {ids: named.map(({id}) => id)}),
  ])
  const transactions = reports.note('history', null, reading)
  if (transactions === null) return null
  const stored = new Map(
    storedDocuments('subscription')
      .parse(others)
      .rows.map((document) => [textField(document, '_id'), document]),
  )
  const documents = [
    ...known,
    ...named.map((entry) => ({...entry, document: stored.get(entry.id) ?? null})),
  ]
  const revisions = documents
    .filter((document) => document.asked)
    .flatMap(({id, document}) => revisionsOf(transactions, id, document))
    .filter((revision) => isInSight(revision, visible))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return {
    revisions,
    documents: documents.map(historyDocument),
    cut: reading.ok && !reading.complete,
  }
}

function knownDocuments({student, subscriptions, subscriptionId}: Subjects): Known[] {
  const first = subscriptions.toSorted(
    (a, b) =>
      Number(b.id === subscriptionId) - Number(a.id === subscriptionId) ||
      b.createdAt.localeCompare(a.createdAt),
  )
  return [
    ...student.users.map(({id, document}) => ({id, document, type: 'user', asked: true}) as const),
    ...first.map(
      ({id, document}, index) =>
        ({id, document, type: 'subscription', asked: index < MOST_DOCUMENTS}) as const,
    ),
  ]
}

function namedInNotes(
  notes: readonly TimelineNote[],
  known: ReadonlySet<string>,
): Omit<Known, 'document'>[] {
  const named = notes.flatMap(({changes}) =>
    changes.flatMap(({documentId: id, documentType}) => {
      const type = HISTORY_TYPES.find((each) => each === documentType)
      return type === undefined || known.has(id) ? [] : [{id, type}]
    }),
  )
  return [...new Map(named.map((entry) => [entry.id, entry])).values()].map((entry, index) => ({
    ...entry,
    asked: index < MOST_DOCUMENTS,
  }))
}

/** What a document was at a school that the actor may not see stays there. */
function isInSight({before, after}: Revision, visible: ScopedServices['visible']): boolean {
  return [before, after].every(
    (document) => document === null || isVisible(visible, referenceField(document, 'tenant')),
  )
}

function historyDocument({
  id,
  type,
  document,
  asked,
}: Omit<Known, 'document'> & {document: JsonObject | null}): HistoryDocument {
  const createdAt = document && textField(document, '_createdAt')
  return {id, type, createdAt: instantOf(createdAt) === null ? null : createdAt, asked}
}
