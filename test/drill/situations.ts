import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import type {World} from '../../studio/sandbox/world.ts'
import {clerkIdOf, PAID_AT, pass, reference, sale} from '../api/support/hostDocuments.ts'
import {giveIngrid, giveKariHerPass} from '../api/support/intents.ts'
import {FJORD_ACCOUNT, NORAS_SUBSCRIPTION, twoSchools} from '../api/support/twoSchools.ts'

/** A purchase that several people want to put right at once. */
export interface Situation {
  world: World
  schoolId: string
  studentId: string
  /** Whether a subscription stands for the purchase, by what it carries. */
  isOfPurchase: (subscription: Readonly<Record<string, unknown>>) => boolean
  /** What was applied before the run begins. */
  first: Intent | null
  /** What people may want. @param noteId of `first` */
  wishes: (noteId: string) => Intent[]
  /** What the host app writes for the purchase, if its webhook or sync comes after all. */
  hostsOwn: Readonly<Record<string, unknown>> | null
  /** How many classes the pass gives, where they are counted. */
  classes: number | null
}

const ANNE = {schoolId: 'fjord', studentId: 'anne'} as const
const ANNES_SESSION = 'cs_test_anne1'

const annesSale = sale({
  id: ANNES_SESSION,
  account: FJORD_ACCOUNT,
  userId: 'anne',
  email: 'moen@example.com',
  school: 'fjord',
  passId: 'fjord-ten',
  passName: 'Ten Classes',
  amount: 150_000,
})

const TEN_CLASSES = {
  tenant: reference('fjord'),
  type: 'clipcard',
  isActive: true,
  passId: 'fjord-ten',
  passName: 'Ten Classes',
  remainingClips: 10,
  purchasePrice: 1500,
  startDate: PAID_AT,
  endDate: '2025-11-09T16:20:00.000Z',
}

const ANNES_SUBSCRIPTION = {
  ...NORAS_SUBSCRIPTION,
  _id: 'anne-sub',
  user: reference('anne'),
  stripeSessionId: ANNES_SESSION,
  stripePaymentId: 'pi_anne1',
}

const ofSession = (purchaseId: string): Situation['isOfPurchase'] => {
  return (subscription) => subscription['stripeSessionId'] === purchaseId
}

/** The webhook never came. */
function missing(): Situation {
  return {
    world: twoSchools(),
    schoolId: 'fjord',
    studentId: 'kari',
    isOfPurchase: ofSession('cs_test_kari1'),
    first: null,
    wishes: () => [
      giveKariHerPass(),
      deactivate({schoolId: 'fjord', studentId: 'nora'}, 'nora-sub'),
    ],
    hostsOwn: {
      ...TEN_CLASSES,
      user: reference('kari'),
      stripeSessionId: 'cs_test_kari1',
      stripePaymentId: 'pi_kari1',
    },
    classes: 10,
  }
}

/** Two passes cost what was paid, and the session names neither. */
function ambiguous(): Situation {
  const {session, charge} = annesSale
  const nameless = {
    ...session,
    line_items: {data: []},
    metadata: {type: 'pass_purchase', tenantId: 'fjord', userId: clerkIdOf('anne')},
  }
  const course = pass({
    id: 'fjord-course',
    school: 'fjord',
    name: 'Course',
    type: 'multi',
    price: 1500,
    validityDays: 60,
    classesLimit: 8,
  })
  const base = twoSchools({sanity: [course]})
  const stripe = {
    ...base.stripe,
    sessions: [...base.stripe.sessions, nameless],
    charges: [...base.stripe.charges, ...(charge === null ? [] : [charge])],
  }
  const create = (passId: string): Intent => ({
    action: 'create',
    ...ANNE,
    passId,
    basis: {kind: 'purchase', purchaseId: ANNES_SESSION},
    answers: NO_ANSWERS,
  })
  return {
    world: {...base, stripe},
    ...ANNE,
    isOfPurchase: ofSession(ANNES_SESSION),
    first: null,
    wishes: () => [create('fjord-ten'), create('fjord-course')],
    hostsOwn: null,
    classes: null,
  }
}

/** Stripe shows nothing to this key; two people read the receipt differently. */
function unconfirmed(): Situation {
  return {
    world: twoSchools(),
    schoolId: 'nordlys',
    studentId: 'ingrid',
    isOfPurchase: ({user}) => JSON.stringify(user) === JSON.stringify(reference('ingrid')),
    first: null,
    wishes: () => [giveIngrid('nordlys-dropin'), giveIngrid('nordlys-trial', {validityDays: 30})],
    hostsOwn: null,
    classes: null,
  }
}

/** The pass is there and ends too early; the school's chain of notes has begun. */
function wrongEnd(): Situation {
  const stored = {...ANNES_SUBSCRIPTION, endDate: '2025-09-11T16:20:00.000Z'}
  return {
    ...annes([stored]),
    first: deactivate({schoolId: 'fjord', studentId: 'nora'}, 'nora-sub'),
    wishes: () => [correct('anne-sub'), deactivate(ANNE, 'anne-sub')],
  }
}

/** Another pass than the one that was paid was given. */
function wrongPass(): Situation {
  return {
    ...annes([wronglyGiven()]),
    wishes: () => [replaceAnnes(), correct('anne-sub'), deactivate(ANNE, 'anne-sub')],
    classes: null,
  }
}

/** The host app had written the pass twice, and classes were taken on one. */
function twice(): Situation {
  const copy = {...ANNES_SUBSCRIPTION, _id: 'anne-copy', remainingClips: 10}
  return {
    ...annes([ANNES_SUBSCRIPTION, copy]),
    wishes: () => [correct('anne-sub'), correct('anne-copy'), deactivate(ANNE, 'anne-copy')],
  }
}

/** A pass that was given is taken back, or is not. */
function undoneCreation(): Situation {
  return {
    ...missing(),
    first: giveKariHerPass(),
    wishes: (noteId) => [
      {action: 'undo', schoolId: 'fjord', studentId: 'kari', noteId},
      giveKariHerPass(),
    ],
    hostsOwn: null,
  }
}

/** A replacement is taken back, or is not. */
function undoneReplacement(): Situation {
  return {
    ...annes([wronglyGiven()]),
    first: replaceAnnes(),
    wishes: (noteId) => [{action: 'undo', ...ANNE, noteId}, replaceAnnes(), correct('anne-sub')],
    classes: null,
  }
}

function annes(subscriptions: World['sanity']): Omit<Situation, 'wishes'> {
  return {
    world: twoSchools({sanity: subscriptions, sales: [annesSale]}),
    ...ANNE,
    isOfPurchase: ofSession(ANNES_SESSION),
    first: null,
    hostsOwn: null,
    classes: 10,
  }
}

function wronglyGiven() {
  const {remainingClips: _none, ...month} = ANNES_SUBSCRIPTION
  return {...month, passId: 'fjord-month', passName: 'Month', type: 'monthly'}
}

function replaceAnnes(): Intent {
  return {
    action: 'replace',
    ...ANNE,
    targetId: 'anne-sub',
    passId: 'fjord-ten',
    basis: {kind: 'purchase', purchaseId: ANNES_SESSION},
    answers: NO_ANSWERS,
  }
}

function correct(targetId: string): Intent {
  return {action: 'correct', ...ANNE, targetId, purchaseId: ANNES_SESSION, answers: NO_ANSWERS}
}

function deactivate(whose: {schoolId: string; studentId: string}, targetId: string): Intent {
  return {action: 'deactivate', ...whose, targetId}
}

export const SITUATIONS = {
  missing,
  ambiguous,
  unconfirmed,
  wrongEnd,
  wrongPass,
  twice,
  undoneCreation,
  undoneReplacement,
} as const satisfies Record<string, () => Situation>

export type SituationName = keyof typeof SITUATIONS
