import type {Booking, ClassBooking} from './booking.ts'
import type {HeldPass, PaymentClaim} from './claim/paymentClaim.ts'
import type {UnreadableDocument} from './documents/unreadableDocument.ts'
import type {IdentityFacts} from './identity/identityFacts.ts'
import type {Pass} from './pass.ts'
import type {PastRepair} from './plan/undo/pastRepair.ts'
import type {Purchase} from './purchase.ts'
import type {School} from './school.ts'
import type {OtherPerson} from './assessment/otherPeople.ts'
import type {SourceReport} from './source.ts'
import type {ClerkAccount, Student, UserDocument} from './student.ts'
import type {Subscription} from './subscription.ts'
import type {WebhookLog} from './webhookLog.ts'

/**
 * All that is known about one student at one school at one instant. What the rules judge; nothing else exists for them.
 * The comment of each field says what has to be loaded into it. "His ids" are `studentReferenceIds(student)`.
 */
export interface StudentFacts {
  /** ISO instant, UTC, as `Date.toISOString` writes it: the host app compares it with end dates as text. */
  now: string
  /** Mode of the Stripe key. */
  keyMode: 'live' | 'test'
  /** The school that was asked about. */
  school: School
  /** Every school of the dataset that the actor may see, `school` among them. A repair is planned for no other. */
  schools: School[]
  /** Schools that exist and that the actor may not see. Only that a payment names one of them is of use here. */
  foreignSchools: Pick<School, 'id' | 'slug' | 'name'>[]
  /**
   * `users`: those with one of the ids or folded addresses asked for, whoever shares an `_id`, `clerkId` or folded
   * address with one of these, and whoever a link that holds ties to them; save for other people at a shared address (see
   * `splitPeople`). `clerkAccounts`: those with one of the ids, and those that have one of the addresses verified.
   * `unknownClerkIds`: every `clerkId`, and every `_id` that starts with `user_`, for which Clerk answers 404.
   */
  student: Student
  /** Who else may be the student. */
  identity: IdentityFacts
  /**
   * Everybody who is not the student, and whom `purchases` name by an id or who has verified one of the student's addresses.
   * Of all schools, for a payment is theirs wherever they are; so nothing of them is shown.
   */
  otherPeople: OtherPerson[]
  /** Ids in `purchases` that neither Sanity nor Clerk knows, each of which was asked. While one of the two is silent: none. */
  unknownIds: string[]
  /** Stripe customers whose address is one of the student's, on the accounts that belong to the question. */
  customerIds: string[]
  /** Every published pass of the dataset, of all schools. */
  passes: Pass[]
  /**
   * Published subscriptions: those whose `user._ref` is one of his ids; those at anybody that carry a name of one of
   * `purchases`, in whatever field; those that a purchase upgrades from
   * (`upgradedFromSubscriptionId`); and the target of an intent.
   */
  subscriptions: Subscription[]
  /**
   * His unpublished subscriptions: drafts, and versions in releases, with and without a published twin. The host app shows
   * them too.
   */
  drafts: Subscription[]
  /** `_id` of every pass document of `school` as the host app lists them: drafts and versions of releases among them. */
  rawPassIds: string[]
  /** User documents that `subscriptions` refer to or `purchases` name in `claims.clerkId`, and that are not the student. */
  otherUsers: UserDocument[]
  /**
   * Sessions from the platform, from the school's connected account, and from every other connected account that the platform
   * lists or a school names: those that hold one of his ids; those whose payer address is one of his or differs from one only
   * by a `+tag`; those that name an address of his; and, whoever bought them, those that his subscriptions carry a name of, in
   * whatever field. Beside these, what his Stripe customers paid outside a checkout.
   */
  purchases: Purchase[]
  /** Logs whose `details.sessionId` is one of the sessions. */
  webhookLogs: WebhookLog[]
  /** Instant of the oldest `webhookLog` of the dataset: before it, absence of a log proves nothing. */
  earliestWebhookLogAt: string | null
  /**
   * Items of `classInstance.bookings[]` whose `student._ref` is one of his ids or the `user._ref` of one of `subscriptions`,
   * cancelled instances included, of all schools.
   */
  bookings: Booking[]
  /** `booking` documents whose `user._ref` is one of his ids, or whose class is the `classId` of one of `purchases`. */
  classBookings: ClassBooking[]
  /**
   * Session ids stored on subscriptions of this school, of all students: how many start with `cs_live_` and `cs_test_`.
   * Two `count()`s.
   */
  storedSessionModes: {live: number; test: number}
  /** For each pass that one of `purchases` or `subscriptions` names: how many different `user._ref`s hold it. */
  passHolders: {passId: string; students: number}[]
  /** Whoever has the second address that the student named; null where none was named or it is one of his own. */
  receipt: ReceiptHolder | null
  /** Every account of the school was looked through to its newest session: no payment of the student's can be unknown. */
  lookedThrough: boolean
  /** One report for each account that was asked, and one for each of Sanity and Clerk. */
  sources: SourceReport[]
  /**
   * Claims of any school that know a payment by one of these names: all of each purchase that is not known to be served; and
   * where a plan is asked for, all of its payment, those of a typed proof, those that the student's subscriptions carry. There
   * also those that stand for one of these subscriptions, and those that the repair to be undone wrote.
   */
  claims: PaymentClaim[]
  /**
   * Where a plan rests on a payment: the subscriptions of the school, at any student, that rest on a typed proof. They may be
   * older than claims are.
   */
  evidenceUses: HeldPass[]
  /**
   * Where a plan rests on a typed proof: the payments that ids of Stripe in it lead to, whoever's, at whatever school. A ground
   * for nothing. They say that the payment is known.
   */
  typedPayments: Purchase[]
  /** Repairs of this student that were written down, undone ones included. Needed to plan an undo; else may be empty. */
  repairs: PastRepair[]
  /** What of all this could not be read, and so counts as absent. */
  unreadable: UnreadableDocument[]
}

/** The account behind a second address, with what its owner sees at the school. */
export interface ReceiptHolder {
  /** As it was typed. */
  email: string
  /** User documents with that address, folded, and those with the `clerkId` or `_id` of one of the accounts. */
  users: UserDocument[]
  /** Accounts that have the address verified. */
  clerkAccounts: ClerkAccount[]
  /** Published subscriptions whose `user._ref` is one of their ids. */
  subscriptions: Subscription[]
  /** Sessions whose user id is one of their ids, from the same accounts as the student's. */
  purchases: Purchase[]
}
