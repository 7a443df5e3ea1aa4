import type {World, WorldDocument} from '../world.ts'

/** A pass of a school of the seed, by what the school states of it. What is left out is really absent. */
export interface PassSeed {
  id: string
  name: string
  type: string
  price: number
  validityDays?: number
  classesLimit?: number
}

export interface SchoolSeed {
  id: string
  slug: string
  name: string
  account: string
  passes: PassSeed[]
}

export interface StudentSeed {
  id: string
  clerkId: string
  name: string
  email: string
  role?: string
  /** Left out: signed up without a school, as the host app's sign-up does it. */
  schoolId?: string
}

export function schoolDocuments(school: SchoolSeed): WorldDocument[] {
  return [tenantDocument(school), ...school.passes.map((pass) => passDocument(pass, school.id))]
}

function tenantDocument({id, slug, name, account}: SchoolSeed): WorldDocument {
  return {
    _id: id,
    _type: 'tenant',
    _createdAt: '2025-06-01T08:00:00Z',
    _updatedAt: '2025-08-08T09:00:00Z',
    schoolName: name,
    slug: {_type: 'slug', current: slug},
    status: 'active',
    settings: {timezone: 'America/New_York', currency: 'NOK'},
    stripeConnect: {
      accountId: account,
      accountStatus: 'active',
      onboardingCompleted: true,
      chargesEnabled: true,
      payoutsEnabled: true,
      country: 'NO',
      currency: 'nok',
      applicationFeePercent: 5,
    },
  }
}

function passDocument(pass: PassSeed, schoolId: string): WorldDocument {
  return {
    _id: pass.id,
    _type: 'pass',
    _createdAt: '2025-06-10T10:00:00Z',
    _updatedAt: '2025-06-10T10:00:00Z',
    name: pass.name,
    type: pass.type,
    price: pass.price,
    ...(pass.validityDays === undefined
      ? {}
      : {validityType: 'days', validityDays: pass.validityDays}),
    ...(pass.classesLimit === undefined ? {} : {classesLimit: pass.classesLimit}),
    isActive: true,
    tenant: {_type: 'reference', _ref: schoolId},
  }
}

export function studentDocument(student: StudentSeed): WorldDocument {
  return {
    _id: student.id,
    _type: 'user',
    _createdAt: '2025-07-20T12:00:00Z',
    _updatedAt: '2025-07-20T12:00:00Z',
    name: student.name,
    email: student.email,
    clerkId: student.clerkId,
    role: student.role ?? 'student',
    isActive: true,
    ...(student.schoolId === undefined
      ? {}
      : {tenant: {_type: 'reference', _ref: student.schoolId}}),
  }
}

export function clerkUser(student: StudentSeed): World['clerk']['users'][number] {
  return {
    id: student.clerkId,
    primaryEmail: student.email,
    emails: [student.email],
    verified: true,
    name: student.name,
    deleted: false,
    publicMetadata: {},
  }
}
