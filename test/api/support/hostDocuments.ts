/** Documents, accounts and payments in the shapes that the host app writes. Everybody is invented. */

export const PAID_AT = '2025-08-11T16:20:00.000Z'

interface Person {
  /** `_id` of the user document. */
  id: string
  name: string
  email: string
  school?: string
  role?: string
  phone?: string
}

/** A student with a user document and a Clerk account. */
export function student(person: Person) {
  const clerkId = clerkIdOf(person.id)
  return {
    document: {
      _id: person.id,
      _type: 'user',
      clerkId,
      name: person.name,
      email: person.email,
      role: person.role ?? 'student',
      ...(person.phone !== undefined && {phone: person.phone}),
      ...(person.school !== undefined && {tenant: reference(person.school)}),
    },
    account: {
      id: clerkId,
      name: person.name,
      primaryEmail: person.email.toLowerCase(),
      emails: [person.email.toLowerCase()],
    },
  }
}

export function clerkIdOf(userId: string): string {
  return `user_${userId.replace(/[^A-Za-z0-9]/g, '')}`
}

export function reference(id: string) {
  return {_type: 'reference', _ref: id}
}

export function school(id: string, name: string, account: string | null) {
  return {
    _id: id,
    _type: 'tenant',
    schoolName: name,
    slug: {_type: 'slug', current: id},
    status: 'active',
    ...(account !== null && {stripeConnect: {accountId: account, currency: 'nok'}}),
  }
}

interface PassFields {
  id: string
  school: string
  name: string
  type: string
  price: number
  validityDays?: number
  classesLimit?: number
}

export function pass({id, school: schoolId, ...fields}: PassFields) {
  return {
    _id: id,
    _type: 'pass',
    _updatedAt: '2025-06-01T10:00:00Z',
    tenant: reference(schoolId),
    validityType: 'days',
    isActive: true,
    ...fields,
  }
}

interface Sale {
  id: string
  account: string
  userId: string | null
  email: string
  school: string
  passId: string
  passName: string
  amount: number
  state?: 'paid' | 'refunded' | 'open'
}

/** A checkout for a pass, as the host app makes them, with its charge. */
export function sale({state = 'paid', ...of}: Sale) {
  const isPaid = state !== 'open'
  const created = Date.parse(PAID_AT) / 1000
  const session = {
    account: of.account,
    id: of.id,
    object: 'checkout.session',
    created,
    status: isPaid ? 'complete' : 'open',
    payment_status: isPaid ? 'paid' : 'unpaid',
    amount_total: of.amount,
    currency: 'nok',
    customer_details: {email: of.email, name: 'A Payer'},
    payment_intent: isPaid ? of.id.replace(/^cs_test_/, 'pi_') : null,
    metadata: {
      type: 'pass_purchase',
      passId: of.passId,
      tenantId: of.school,
      tenantSlug: of.school,
      ...(of.userId !== null && {userId: clerkIdOf(of.userId)}),
    },
    line_items: {data: [{description: of.passName, amount_total: of.amount, quantity: 1}]},
  }
  const charge = {
    account: of.account,
    id: of.id.replace(/^cs_test_/, 'ch_'),
    payment_intent: session.payment_intent,
    amount: of.amount,
    amount_refunded: state === 'refunded' ? of.amount : 0,
    refunded: state === 'refunded',
    currency: 'nok',
    created,
    paid: true,
    status: 'succeeded',
  }
  return {session, charge: isPaid ? charge : null}
}
