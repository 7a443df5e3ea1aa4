import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {addresseeOf} from '../../schemas/rules/message/addressee.ts'
import type {Telling} from '../../schemas/rules/message/telling.ts'
import type {Services} from '../services.ts'

/** Whether a student can be told from here, and where that would go. */
export function tellingOf(
  {notifier}: Pick<Services, 'notifier'>,
  {student}: Pick<StudentFacts, 'student'>,
): Telling {
  if (notifier === null) return {available: false, obstacle: 'no-receiver'}
  const addressee = addresseeOf(student)
  return addressee === null
    ? {available: false, obstacle: 'no-address'}
    : {available: true, ...addressee}
}
