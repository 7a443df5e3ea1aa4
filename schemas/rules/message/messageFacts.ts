import {numberField, textField, type JsonObject} from '../json.ts'
import type {Action} from '../plan/intent.ts'
import type {DocumentChange, Plan} from '../plan/plan.ts'

/** A pass as a message speaks of it. */
export interface ToldPass {
  name: string
  /** Instant until which it counts; null where it has none. */
  endDate: string | null
  /** Null: it has no number of classes. */
  classesLeft: number | null
  /** The student can book with it. */
  usable: boolean
}

/** What a repair means for the student. */
export interface MessageFacts {
  action: Action
  studentName: string | null
  schoolName: string
  /** IANA zone of the school. */
  timeZone: string
  /** Passes that were given or put right. */
  standing: ToldPass[]
  /** Names of passes that no longer count. */
  ended: string[]
}

interface Addressee {
  studentName: string | null
  school: {name: string; timeZone: string}
}

/** Reads off a plan what a student has to know about it. */
export function messageFactsOf(plan: Plan, {studentName, school}: Addressee): MessageFacts {
  const passes = plan.changes.filter(({documentType}) => documentType === 'subscription')
  return {
    action: plan.intent.action,
    studentName,
    schoolName: school.name,
    timeZone: school.timeZone,
    standing: passes.filter(isActive).map((change) => toldPass(change, plan)),
    ended: passes.filter((change) => !isActive(change)).map(({after}) => nameOf(after)),
  }
}

function isActive({after}: DocumentChange): boolean {
  return after['isActive'] !== false
}

function toldPass({documentId, after}: DocumentChange, {student}: Plan): ToldPass {
  const seen = student.after.find(({subscriptionId}) => subscriptionId === documentId)
  return {
    name: nameOf(after),
    endDate: textField(after, 'endDate'),
    classesLeft: numberField(after, 'remainingClips'),
    usable: seen?.visibility.tab === 'active' && seen.visibility.bookability === 'bookable',
  }
}

function nameOf(document: JsonObject): string {
  return textField(document, 'passName') ?? ''
}
