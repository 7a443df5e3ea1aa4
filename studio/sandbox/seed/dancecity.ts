import type {World} from '../world.ts'
import {purchaseObjects, type PurchaseSeed} from './purchaseSeed.ts'
import {
  clerkUser,
  schoolDocuments,
  studentDocument,
  type PassSeed,
  type SchoolSeed,
  type StudentSeed,
} from './schoolSeed.ts'

/**
 * The founding incident: the key may not read the school's account, two passes cost the same, and the one that was bought
 * states no validity. The payment does exist on the account, so giving the key access shows what was bought.
 */

const openWeekTrial: PassSeed = {
  id: 'dancecityOpenWeekTrial',
  name: 'Open week Trial Pass',
  type: 'multi',
  price: 250,
  classesLimit: 10,
}

const dancecity: SchoolSeed = {
  id: 'dancecity',
  slug: 'dancecity',
  name: 'Dancecity',
  account: 'acct_1DancecityNoAccess',
  passes: [
    {id: 'dancecityDayDropIn', name: 'Day Drop In', type: 'unlimited', price: 400, validityDays: 1},
    // Four passes with a type that the host app's create form offers and nothing else understands.
    course('dancecityCourse1', '1 Course (8 weeks)', 1290),
    course('dancecityCourse4', '4 Course Pass', 3200),
    course('dancecityCourse2', '2 Course Pass', 2290),
    course('dancecityCourse3', '3 Course Pass', 2790),
    openWeekTrial,
    {
      id: 'dancecityDropInClass',
      name: 'Drop-in Class',
      type: 'single',
      price: 250,
      validityDays: 30,
    },
    {
      id: 'dancecityClipCard10',
      name: '10 Single Clip Card',
      type: 'multi',
      price: 2000,
      validityDays: 90,
      classesLimit: 10,
    },
  ],
}

function course(id: string, name: string, price: number): PassSeed {
  return {id, name, type: 'subscription', price, validityDays: 56}
}

const maja: StudentSeed = {
  id: 'studentMajaLind',
  clerkId: 'user_2maJaL1ndDancecity000000000',
  name: 'Maja Lind',
  email: 'maja.lind@example.com',
  role: 'pending',
  schoolId: 'dancecity',
}

const majasPayment: PurchaseSeed = {
  key: 'dancecityMajaLind1',
  at: '2025-08-11T16:05:00Z',
  school: dancecity,
  student: maja,
  pass: openWeekTrial,
}

export const DANCECITY_ACCOUNT = dancecity.account

export function dancecityDocuments(): World['sanity'] {
  return [...schoolDocuments(dancecity), studentDocument(maja)]
}

export function dancecityClerkUsers(): World['clerk']['users'] {
  return [clerkUser(maja)]
}

export function dancecityPayments(): ReturnType<typeof purchaseObjects>[] {
  return [purchaseObjects(majasPayment)]
}
