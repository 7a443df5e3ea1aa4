import {clerkIdOf} from '../../../signIn.ts'
import {foldEmail, statedEmails} from '../../../student.ts'
import type {Assessment} from '../../../assessment/assessment.ts'
import {finding, type CaseCause} from '../../cause.ts'
import type {DecidedAssessment} from '../../decide.ts'
import {documentEvidence, sessionEvidence, text} from '../../evidence.ts'
import type {Finding} from '../../finding.ts'

export const emailDiffersInCaseOrSpace = {
  of: 'case',
  code: 'email-differs-in-case-or-space',
  find: (assessment) => {
    const [found] = [...betweenStores(assessment), ...betweenPayerAndAccount(assessment)]
    return found === undefined ? [] : [found]
  },
} satisfies CaseCause

function betweenStores({facts: {student}, clerkId}: Assessment): Finding[] {
  return student.users.flatMap((user) => {
    const {email} = user
    const account =
      student.clerkAccounts.find(({id}) => id === clerkIdOf(user)) ??
      student.clerkAccounts.find(({id}) => id === clerkId)
    const other = otherSpelling(email, account?.emails.map(({address}) => address) ?? [])
    if (email === null || other === null) return []
    return [
      finding({
        code: 'email-differs-in-case-or-space',
        subjectId: user.id,
        evidence: [documentEvidence('user', user.id, 'email', email)],
        values: {stored: text(email), other: text(other)},
      }),
    ]
  })
}

/** The payer's spelling matters only where nothing but the address ties the payment to the person. */
function betweenPayerAndAccount({deciding, facts}: DecidedAssessment): Finding[] {
  if (deciding?.person !== 'payer-email') return []
  const {purchase} = deciding
  const other = otherSpelling(purchase.payerEmail, statedEmails(facts.student))
  if (purchase.payerEmail === null || other === null) return []
  return [
    finding({
      code: 'email-differs-in-case-or-space',
      subjectId: purchase.purchaseId,
      evidence: [sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail)],
      values: {stored: text(other), other: text(purchase.payerEmail)},
    }),
  ]
}

/** An address that is the same mailbox but spelled otherwise, where none is spelled alike. */
function otherSpelling(email: string | null, addresses: readonly string[]): string | null {
  if (email === null || email.trim() === '' || addresses.includes(email)) return null
  return addresses.find((address) => foldEmail(address) === foldEmail(email)) ?? null
}
