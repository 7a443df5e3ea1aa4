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

/** A school whose account can be read: a clear-cut case, a failed webhook, and the everyday states beside them. */

const clipCard: PassSeed = {
  id: 'fjordstegClipCard10',
  name: 'Clip Card, 10 classes',
  type: 'multi',
  price: 1500,
  validityDays: 120,
  classesLimit: 10,
}
const autumnCourse: PassSeed = {
  id: 'fjordstegAutumnCourse',
  name: 'Autumn Course (8 weeks)',
  type: 'multi-pass',
  price: 1290,
  validityDays: 56,
  classesLimit: 8,
}
const dropIn: PassSeed = {
  id: 'fjordstegDropIn',
  name: 'Drop-in Class',
  type: 'single',
  price: 250,
  validityDays: 30,
}
const trialWeek: PassSeed = {
  id: 'fjordstegTrialWeek',
  name: 'Trial Week',
  type: 'unlimited',
  price: 250,
  validityDays: 7,
}

const fjordsteg: SchoolSeed = {
  id: 'fjordsteg',
  slug: 'fjordsteg',
  name: 'Fjordsteg Dans',
  account: 'acct_1FjordstegOpen',
  passes: [clipCard, autumnCourse, dropIn, trialWeek],
}

const jonas = student('JonasBerg', 'Jonas Berg', 'jonas.berg@example.com')
const sofie = student('SofieNilsen', 'Sofie Nilsen', 'sofie.nilsen@example.com')
const amina = student('AminaYusuf', 'Amina Yusuf', 'amina.yusuf@example.com')
const emil = student('EmilHaug', 'Emil Haug', 'emil.haug@example.com')
const lars = student('LarsMoe', 'Lars Moe', 'lars.moe@example.com')
const amund = student('AmundVik', 'Amund Vik', 'amund.vik@example.com')
const turid = student('TuridDahl', 'Turid Dahl', 'family.dahl@example.com')
const oda = student('OdaDahl', 'Oda Dahl', 'Family.Dahl@example.com')
const students = [jonas, sofie, amina, emil, lars, amund, turid, oda]

const payments: Record<'jonas' | 'sofie' | 'amina' | 'emil' | 'lars' | 'amund', PurchaseSeed> = {
  jonas: payment('JonasBerg1', '2025-08-10T18:20:00Z', jonas, clipCard),
  sofie: payment('SofieNilsen1', '2025-08-11T07:45:00Z', sofie, autumnCourse),
  amina: payment('AminaYusuf1', '2025-08-04T15:00:00Z', amina, clipCard),
  emil: {...payment('EmilHaug1', '2025-08-05T10:00:00Z', emil, autumnCourse), refunded: 129_000},
  amund: payment('AmundVik1', '2025-08-12T07:10:00Z', amund, trialWeek),
  lars: {...payment('LarsMoe1', '2025-08-09T12:30:00Z', lars, dropIn), namesPass: false},
}

function student(key: string, name: string, email: string): StudentSeed {
  return {
    id: `student${key}`,
    clerkId: `user_2${key}Fjordsteg`.padEnd(32, '0'),
    name,
    email,
    schoolId: 'fjordsteg',
  }
}

function payment(key: string, at: string, payer: StudentSeed, pass: PassSeed): PurchaseSeed {
  return {key: `fjordsteg${key}`, at, school: fjordsteg, student: payer, pass}
}

export const FJORDSTEG_ACCOUNT = fjordsteg.account

export function fjordstegDocuments(): World['sanity'] {
  return [
    ...schoolDocuments(fjordsteg),
    ...students.map(studentDocument),
    aminasSubscription(),
    ...webhookLogs('amina', '2025-08-04T15:00:18Z', payments.amina, null),
    ...webhookLogs(
      'sofie',
      '2025-08-11T07:46:10Z',
      payments.sofie,
      'Insufficient permissions; permission "create" required',
    ),
  ]
}

export function fjordstegClerkUsers(): World['clerk']['users'] {
  return students.map(clerkUser)
}

export function fjordstegPayments(): ReturnType<typeof purchaseObjects>[] {
  return Object.values(payments).map(purchaseObjects)
}

function aminasSubscription(): WorldDocument {
  return {
    _id: 'subscriptionAminaYusuf1',
    _type: 'subscription',
    _createdAt: '2025-08-04T15:00:20Z',
    _updatedAt: '2025-08-06T17:00:00Z',
    user: {_type: 'reference', _ref: amina.id},
    tenant: {_type: 'reference', _ref: fjordsteg.id},
    type: 'clipcard',
    remainingClips: 9,
    startDate: '2025-08-04T15:00:00.000Z',
    endDate: '2025-12-02T15:00:00.000Z',
    passId: clipCard.id,
    passName: clipCard.name,
    purchasePrice: clipCard.price,
    stripePaymentId: paymentIntentId(payments.amina),
    stripeSessionId: sessionId(payments.amina),
    isActive: true,
  }
}

/** The host app logs each delivery twice: when it starts, and when it ends one way or the other. */
function webhookLogs(
  key: string,
  at: string,
  about: PurchaseSeed,
  error: string | null,
): WorldDocument[] {
  const log = (status: string, details: Record<string, string>): WorldDocument => ({
    _id: `webhookLog${key}${status}`,
    _type: 'webhookLog',
    _createdAt: at,
    _updatedAt: at,
    eventType: 'checkout.session.completed',
    eventId: `evt_${about.key}`,
    status,
    timestamp: at,
    details: {sessionId: sessionId(about), metadata: {type: 'pass_purchase'}, ...details},
  })
  return [log('processing', {}), error === null ? log('success', {}) : log('error', {error})]
}
