import {seedWorld} from '../../../studio/sandbox/seed/seedWorld.ts'
import {
  paymentIntentId,
  purchaseObjects,
  sessionId,
  type PurchaseSeed,
} from '../../../studio/sandbox/seed/purchaseSeed.ts'
import {
  clerkUser,
  schoolDocuments,
  studentDocument,
  type PassSeed,
  type SchoolSeed,
  type StudentSeed,
} from '../../../studio/sandbox/seed/schoolSeed.ts'
import {world, type World, type WorldDocument} from '../../../studio/sandbox/world.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const season: PassSeed = {
  id: 'ropewalkSeason',
  name: 'Autumn and Winter Season: Contemporary, Improvisation and Floorwork for Adults (16 weeks, Tuesdays and Thursdays)',
  type: 'multi-pass',
  price: 8450,
  validityDays: 112,
  classesLimit: 32,
}
const month: PassSeed = {
  id: 'ropewalkMonth',
  name: 'Month',
  type: 'unlimited',
  price: 900,
  validityDays: 30,
}
const arabicMonth: PassSeed = {
  id: 'ropewalkArabicMonth',
  name: 'اشتراك شهري غير محدود',
  type: 'unlimited',
  price: 950,
  validityDays: 30,
}
const hebrewTen: PassSeed = {
  id: 'ropewalkHebrewTen',
  name: 'כרטיסייה ל־10 שיעורים (Modern)',
  type: 'multi',
  price: 1600,
  validityDays: 90,
  classesLimit: 10,
}

const ten: PassSeed = {
  id: 'ropewalkTen',
  name: '10 Classes',
  type: 'multi',
  price: 1600,
  validityDays: 90,
  classesLimit: 10,
}

const ropewalk: SchoolSeed = {
  id: 'ropewalk',
  slug: 'ropewalk',
  name: 'The Old Ropewalk School of Contemporary Dance and Improvisation, Bergen',
  account: 'acct_1RopewalkOpen',
  passes: [season, month, arabicMonth, hebrewTen, ten],
}

/** A school in which nothing is out of order. */
const harbour: SchoolSeed = {
  id: 'harbour',
  slug: 'harbour',
  name: 'Harbour Yoga',
  account: 'acct_1HarbourOpen',
  passes: [
    {
      id: 'harbourTen',
      name: '10 Classes',
      type: 'multi',
      price: 1500,
      validityDays: 90,
      classesLimit: 10,
    },
  ],
}

/** A school with payments enough to look through for a while. */
const pier: SchoolSeed = {
  id: 'pier',
  slug: 'pier',
  name: 'Pier Ballet',
  account: 'acct_1PierOpen',
  passes: [],
}

const wilhelmina = student(
  'wilhelmina',
  'Wilhelmina Charlotte Anastasia Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg',
  'wilhelmina.charlotte.anastasia.featherstonehaugh-cholmondeley@students.a-very-long-subdomain.example.com',
)
const nour = student('nour', 'نور الهدى عبد الرحمن', 'nour@example.com')
const yael = student('yael', 'יעל בן־דוד (Yael)', 'yael@example.com')
const ragnhild = student('ragnhild', 'Ragnhild Storm', 'ragnhild.storm@example.com')
const sunniva = {
  ...student('sunniva', 'Sunniva Lie', 'sunniva.lie@example.com'),
  schoolId: pier.id,
}
const frida = student('frida', 'Frida Holm', 'frida.holm@example.com')
const ida = student('ida', 'Ida Solheim', 'ida.solheim@example.com')
const idaAgain = student('idaAgain', 'Ida Solheim', 'idasolheim99@example.com')
const tiril = student('tiril', 'Tiril Aune', 'tiril.aune@example.com')
const tirilAgain = student('tirilAgain', 'Tiril Aune', 'tirilaune@example.com')
const ase = student('ase', 'Åse Berg', 'ase.berg@example.com')
const nils = student('nils', 'Nils Foss', 'nils.foss@example.com')
const students = [
  wilhelmina,
  nour,
  yael,
  ragnhild,
  sunniva,
  ida,
  idaAgain,
  tiril,
  tirilAgain,
  ase,
  nils,
  frida,
]

export const MANY_SUBSCRIPTIONS = 40
export const MANY_PURCHASES = 200

/** One purchase every fourth day, backwards. The newest was never given; those after it were, the rest was paid back. */
const ragnhildsPurchases = Array.from({length: MANY_PURCHASES}, (_, index): PurchaseSeed => {
  const at = new Date(Date.parse('2025-08-11T15:00:00Z') - index * 4 * DAY_MS).toISOString()
  const purchase = payment(`ragnhild${index}`, at, ragnhild, month)
  return index > MANY_SUBSCRIPTIONS ? {...purchase, refunded: month.price * 100} : purchase
})

/** Was given a pass that ends too early. */
const asesPayment = payment('ase1', '2025-08-10T16:00:00Z', ase, month)

const payments: PurchaseSeed[] = [
  payment('wilhelmina1', '2025-08-10T16:00:00Z', wilhelmina, season),
  payment('nour1', '2025-08-10T16:00:00Z', nour, arabicMonth),
  payment('yael1', '2025-08-10T16:00:00Z', yael, hebrewTen),
  payment('nils1', '2025-08-10T16:00:00Z', nils, month),
  asesPayment,
  ...ragnhildsPurchases,
]

/** What the seed has, and everything that strains a screen: long names, names written from the right, lists of hundreds. */
export function galleryWorld(): World {
  const seed = seedWorld()
  const objects = payments.map(purchaseObjects)
  return world.parse({
    ...seed,
    sanity: [
      ...seed.sanity,
      ...schoolDocuments(ropewalk),
      ...schoolDocuments(harbour),
      ...schoolDocuments(pier),
      ...students.map(studentDocument).map(withSharedPhone),
      ...ragnhildsPurchases.slice(1, MANY_SUBSCRIPTIONS + 1).map(givenFor),
      fridasPass(),
      {...givenFor(asesPayment), endDate: '2025-08-20T21:59:59.000Z'},
    ],
    stripe: {
      ...seed.stripe,
      accountAccess: {
        ...seed.stripe.accountAccess,
        [ropewalk.account]: 'ok',
        [harbour.account]: 'ok',
        [pier.account]: 'ok',
      },
      sessions: [...seed.stripe.sessions, ...objects.flatMap(({sessions}) => sessions)],
      charges: [...seed.stripe.charges, ...objects.flatMap(({charges}) => charges)],
      refunds: [...seed.stripe.refunds, ...objects.flatMap(({refunds}) => refunds)],
      fillerNewerSessions: {
        account: pier.account,
        count: 4000,
        from: '2024-03-01T00:00:00Z',
        to: '2025-08-01T00:00:00Z',
      },
    },
    clerk: {users: [...seed.clerk.users, ...students.map(clerkUser)]},
  })
}

function student(id: string, name: string, email: string): StudentSeed {
  return {id, clerkId: `user_2${id}Ropewalk`.padEnd(32, '0'), name, email, schoolId: ropewalk.id}
}

/** One phone, two entries: the hint that they are one person. */
function withSharedPhone(document: WorldDocument): WorldDocument {
  const {name} = document
  if (name === 'Ida Solheim') return {...document, phone: '+47 900 00 001'}
  return name === 'Tiril Aune' ? {...document, phone: '+47 900 00 002'} : document
}

function payment(key: string, at: string, payer: StudentSeed, pass: PassSeed): PurchaseSeed {
  return {key: `ropewalk${key}`, at, school: ropewalk, student: payer, pass}
}

/** Given in the Studio, past every payment, and partly used. */
function fridasPass(): WorldDocument {
  const {
    stripePaymentId: _payment,
    stripeSessionId: _session,
    ...pass
  } = givenFor(payment('frida', '2025-07-20T10:00:00.000Z', frida, ten))
  return {...pass, type: 'clipcard', remainingClips: 7, endDate: '2025-10-18T10:00:00.000Z'}
}

/** The pass that the host app would have written. */
function givenFor(purchase: PurchaseSeed): WorldDocument {
  const ends = new Date(Date.parse(purchase.at) + (month.validityDays ?? 0) * DAY_MS)
  return {
    _id: `subscription-${purchase.key}`,
    _type: 'subscription',
    _createdAt: purchase.at,
    _updatedAt: purchase.at,
    user: {_type: 'reference', _ref: purchase.student.id},
    tenant: {_type: 'reference', _ref: ropewalk.id},
    type: 'monthly',
    startDate: purchase.at,
    endDate: ends.toISOString(),
    passId: purchase.pass.id,
    passName: purchase.pass.name,
    purchasePrice: purchase.pass.price,
    stripePaymentId: paymentIntentId(purchase),
    stripeSessionId: sessionId(purchase),
    isActive: true,
  }
}
