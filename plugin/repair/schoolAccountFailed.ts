import type {StudentFile} from '../../schemas/contract/student.ts'

/** Whether Stripe let nobody look into the account of the school that the file is about. */
export function schoolAccountFailed(file: StudentFile): boolean {
  return file.sources.some(
    ({source, account, failure}) =>
      source === 'stripe-connected' && failure !== null && account === file.school.stripeAccountId,
  )
}
