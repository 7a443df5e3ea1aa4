import type {ClerkAccount, UserDocument} from '../student.ts'
import type {IdentityLink} from './identityLink.ts'
import type {LinkStanding} from './linkStanding.ts'

/** Somebody else's document, and whether it has to do with the school that was asked about. */
export interface OtherUser {
  user: UserDocument
  /** It names this school or none, or a subscription of this school is theirs. */
  tied: boolean
}

export interface StandingLink {
  link: IdentityLink
  standing: LinkStanding
}

/** Who else may be the student, and what people have said about it. */
export interface IdentityFacts {
  /** Documents that share an address, mailbox, phone number or name with the student and are not theirs; and whoever a link is asked for. */
  others: OtherUser[]
  /** Accounts that are not the student's although they have one of the addresses; and the one that a link is asked for. None of people who have to do with another school alone. */
  otherAccounts: ClerkAccount[]
  /** Links of this school that name one of the student's ids, undone ones included. */
  links: StandingLink[]
}

export const NO_IDENTITY_FACTS: IdentityFacts = {others: [], otherAccounts: [], links: []}
