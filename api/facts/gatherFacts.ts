import type {DeepSearchState} from '../../schemas/contract/deepSearch.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {referenceField, type JsonObject} from '../../schemas/rules/json.ts'
import {ProblemError} from '../problems/problemError.ts'
import {isVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {NOTHING} from './answer.ts'
import {askQuestion} from './askQuestion.ts'
import {beginGathering} from './beginGathering.ts'
import {deepSearchOf, unreadAccounts} from './deepSearchOf.ts'
import {factsOf} from './factsOf.ts'
import type {Gathering, Inquiry} from './gathering.ts'
import {followingQuestions, openQuestions} from './questions/openQuestions.ts'
import {questionKey, type Question} from './question.ts'
import {requireStudentInSight} from './requireStudentInSight.ts'
import {isSurelySeen, seenIn, type StudentInSight} from './studentInSight.ts'
import {sortPeople} from './sortPeople.ts'

export interface Gathered {
  facts: StudentFacts
  /** The student's `passAuditNote` documents, newest first. */
  notes: JsonObject[]
  deepSearch: DeepSearchState
}

/** Answers lead to further questions, but not without end. */
const MOST_ROUNDS = 8

/**
 * Reads everything that is known about a student at a school. First Sanity; then, side by side, Stripe and Clerk by what
 * Sanity said; a further round only for what those answers leave open. Every question is asked once.
 *
 * @param onSeen is called once, as soon as it is certain that the actor may see the student: mostly while Stripe and Clerk are
 * still asked. It has ended when this returns, and must not reject.
 * @throws ProblemError `school-not-found`, `student-not-found`, `sanity-unavailable`. Stripe and Clerk never throw: what
 * they did not say stands in `facts.sources`.
 */
export async function gatherFacts(
  services: ScopedServices,
  inquiry: Inquiry,
  onSeen: (seen: StudentInSight) => Promise<void> = async () => {},
): Promise<Gathered> {
  const now = new Date(services.clock()).toISOString()
  let gathering = await beginGathering(services, inquiry)
  const told = isSurelySeen(gathering) ? onSeen(seenIn(gathering)) : null
  const asked = new Set([questionKey({kind: 'person', ids: [inquiry.studentId], emails: []})])
  const isNew = (question: Question) => !asked.has(questionKey(question))

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = openQuestions(gathering).filter(isNew)
    const addressesAsked = !open.some(({kind}) => kind === 'sessions-of-email')
    const following = addressesAsked ? followingQuestions(gathering, isNew) : []
    const questions = [...open, ...following]
    if (questions.length === 0) break
    for (const question of questions) asked.add(questionKey(question))
    const known = gathering
    const answers = await Promise.all(
      questions.map((question) => askQuestion(question, known, services)),
    )
    const answeredNow = questions.filter((_question, index) => answers[index] !== NOTHING)
    const grown = answers.reduce((sum, answer) => answer(sum), gathering)
    const answered = new Set([...grown.answered, ...answeredNow.map(questionKey)])
    gathering = sortPeople({...grown, answered})
  }
  requireStudent(gathering)
  const deepSearch = deepSearchOf(gathering)
  if (deepSearch.state === 'open') tellUnread(gathering)
  const facts = factsOf(gathering, {now, keyMode: services.payments.keyMode})
  requireStudentInSight(gathering, facts)
  await (told ?? onSeen(seenIn(gathering)))
  return {
    deepSearch,
    facts,
    notes: gathering.person.notes.filter((note) =>
      isVisible(services.visible, referenceField(note, 'school')),
    ),
  }
}

/** More exists than was read: that nothing was found proves nothing yet. */
function tellUnread(gathering: Gathering): void {
  for (const account of unreadAccounts(gathering)) {
    const place = {source: 'stripe', account} as const
    gathering.reports.note(place, {ok: true, value: null, complete: false})
  }
}

/** A Clerk id without a document is a student only if Clerk knows it; while Clerk is silent, it may be one. */
function requireStudent({inquiry, person, clerkAccounts, clerkIdsAnswered}: Gathering): void {
  const isKnown = person.users.length > 0 || clerkAccounts.some(({id}) => id === inquiry.studentId)
  if (!isKnown && clerkIdsAnswered.has(inquiry.studentId)) {
    throw new ProblemError('student-not-found')
  }
}
