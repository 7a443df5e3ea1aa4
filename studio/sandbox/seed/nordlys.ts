import type {World, WorldDocument} from '../world.ts'
import {paymentIntentId, purchaseObjects, sessionId, type PurchaseSeed} from './purchaseSeed.ts'
import {
  clerkUser,
  schoolDocuments,
  studentDocument,
  type PassSeed,
  type SchoolSeed,
  type StudentSeed,
} from './schoolSeed.ts'

/** A school where no answer is plain: money that is not there yet, and payments of which only a person can say whose they are. */

const tenClasses: PassSeed = {
  id: 'nordlysTenClasses',
  name: 'Ten Classes',
  type: 'multi',
  price: 1800,
  validityDays: 90,
  classesLimit: 10,
}
const month: PassSeed = {
  id: 'nordlysMonth',
  name: 'Unlimited Month',
  type: 'unlimited',
  price: 890,
  validityDays: 30,
}

const nordlys: SchoolSeed = {
  id: 'nordlys',
  slug: 'nordlys',
  name: 'Nordlys Studio',
  account: 'acct_1NordlysOpen',
  passes: [tenClasses, month],
}

const onItsWay = student('HanneVold', 'Hanne Vold')
const reserved = student('PetterRud', 'Petter Rud')
const twoPasses = student('IngvildSkog', 'Ingvild Skog')
const unexplained = student('MaritEng', 'Marit Eng')
const unreadable = student('TrondAas', 'Trond Aas')
const disputed = student('KajaBrun', 'Kaja Brun')
const invoiced = student('OddHagen', 'Odd Hagen')
const mother = student('SigridSand', 'Sigrid Sand')
const daughter = student('LiveSand', 'Live Sand')
const students = [
  onItsWay,
  reserved,
  twoPasses,
  unexplained,
  unreadable,
  disputed,
  invoiced,
  mother,
  daughter,
]

const trondsPayment = payment('TrondAas1', '2025-08-01T16:00:00Z', unreadable, month)

const payments: PurchaseSeed[] = [
  {...payment('HanneVold1', '2025-08-11T18:00:00Z', onItsWay, tenClasses), money: 'on-its-way'},
  {...payment('PetterRud1', '2025-08-11T19:30:00Z', reserved, month), money: 'reserved'},
  {
    ...payment('IngvildSkog1', '2025-08-10T17:00:00Z', twoPasses, tenClasses),
    quantity: 2,
    metadata: {campaign: 'bring-a-friend', friend_level: 'beginner'},
  },
  payment('MaritEng1', '2025-08-09T12:00:00Z', unexplained, tenClasses),
  trondsPayment,
  {...payment('KajaBrun1', '2025-08-03T09:00:00Z', disputed, tenClasses), money: 'disputed'},
  {...payment('LiveSand1', '2025-08-10T15:00:00Z', daughter, month), payer: mother},
]

function student(key: string, name: string): StudentSeed {
  return {
    id: `student${key}`,
    clerkId: `user_2${key}Nordlys`.padEnd(32, '0'),
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
    schoolId: 'nordlys',
  }
}

function payment(key: string, at: string, payer: StudentSeed, pass: PassSeed): PurchaseSeed {
  return {key: `nordlys${key}`, at, school: nordlys, student: payer, pass}
}

export const NORDLYS_ACCOUNT = nordlys.account

export function nordlysDocuments(): World['sanity'] {
  return [...schoolDocuments(nordlys), ...students.map(studentDocument), maritsPass(), trondsPass()]
}

export function nordlysClerkUsers(): World['clerk']['users'] {
  return students.map(clerkUser)
}

export function nordlysPayments(): ReturnType<typeof purchaseObjects>[] {
  return [...payments.map(purchaseObjects), invoicePaid()]
}

/** Paid by an invoice that the school wrote by hand: there is no checkout, and nothing says for which pass. */
function invoicePaid(): ReturnType<typeof purchaseObjects> {
  return {
    sessions: [],
    refunds: [],
    charges: [
      {
        account: nordlys.account,
        id: 'ch_nordlysOddHagen1',
        payment_intent: 'pi_nordlysOddHagen1',
        customer: 'cus_nordlysOddHagen',
        amount: tenClasses.price * 100,
        currency: 'nok',
        status: 'succeeded',
        created: Date.parse('2025-08-08T10:00:00Z') / 1000,
        billing_details: {email: invoiced.email, name: invoiced.name},
      },
    ],
  }
}

/** Written down at the desk, without a price and without a payment, before the payment came. */
function maritsPass(): WorldDocument {
  return {
    _id: 'subscriptionMaritEng1',
    _type: 'subscription',
    _createdAt: '2025-08-09T09:30:00Z',
    _updatedAt: '2025-08-09T09:30:00Z',
    user: {_type: 'reference', _ref: unexplained.id},
    tenant: {_type: 'reference', _ref: nordlys.id},
    type: 'clipcard',
    remainingClips: 9,
    startDate: '2025-08-09T09:30:00.000Z',
    endDate: '2025-11-07T09:30:00.000Z',
    passId: tenClasses.id,
    passName: tenClasses.name,
    isActive: true,
  }
}

/** Somebody pasted an object where a price belongs. */
function trondsPass(): WorldDocument {
  return {
    _id: 'subscriptionTrondAas1',
    _type: 'subscription',
    _createdAt: '2025-08-01T16:00:20Z',
    _updatedAt: '2025-08-06T11:00:00Z',
    user: {_type: 'reference', _ref: unreadable.id},
    tenant: {_type: 'reference', _ref: nordlys.id},
    type: 'monthly',
    startDate: '2025-08-01T16:00:00.000Z',
    endDate: '2025-08-31T16:00:00.000Z',
    passId: month.id,
    passName: month.name,
    purchasePrice: {amount: month.price},
    stripePaymentId: paymentIntentId(trondsPayment),
    stripeSessionId: sessionId(trondsPayment),
    isActive: true,
  }
}
