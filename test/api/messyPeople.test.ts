import {expect, test} from 'vitest'
import {timelineResponse} from '../../schemas/contract/timeline.ts'
import type {World} from '../../studio/sandbox/world.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {reference} from './support/hostDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {NORAS_SUBSCRIPTION, twoSchools} from './support/twoSchools.ts'

async function withDocuments(
  sanity: World['sanity'],
  look: (api: Api) => Promise<void>,
): Promise<void> {
  const api = await startApi(twoSchools({sanity}))
  try {
    await look(api)
  } finally {
    await api.sandbox.close()
  }
}

function course(id: string, school: string) {
  return {
    _id: id,
    _type: 'class',
    tenant: reference(school),
  }
}

function instance(id: string, more: Record<string, unknown>) {
  return {
    _id: id,
    _type: 'classInstance',
    date: '2025-08-12T17:00:00.000Z',
    bookings: [{student: reference('kari'), bookingType: 'clipcard'}],
    ...more,
  }
}

test('what lies unpublished is shown as the app shows it, and a twin is known wherever it lies', async () => {
  const {_id: _published, ...fields} = NORAS_SUBSCRIPTION
  await withDocuments(
    [
      {...fields, _id: 'versions.rSpring.nora-sub'},
      {...fields, _id: 'drafts.nora-only-draft'},
      {...fields, _id: 'versions.rSpring.nora-only-release', isActive: false},
    ],
    async (api) => {
      const {subscriptions, unpublished, findings} = await api.file('nora', 'fjord')
      expect(subscriptions.map(({id, hasDraft}) => [id, hasDraft])).toEqual([['nora-sub', true]])
      expect(new Map(unpublished.map(({id, visibility: {tab}}) => [id, tab]))).toEqual(
        new Map([
          ['drafts.nora-only-draft', 'active'],
          ['versions.rSpring.nora-only-release', 'history'],
          ['versions.rSpring.nora-sub', 'active'],
        ]),
      )
      expect(findings.map(({code}) => code)).toContain('draft-document-visible')
    },
  )
})

test('a class is of the school of its class, and one of no school is no other school’s business', async () => {
  await withDocuments(
    [
      ...SCHOOL_PEOPLE,
      course('salsa', 'fjord'),
      course('tango', 'nordlys'),
      instance('of-fjord', {parentClass: reference('salsa')}),
      instance('of-nordlys', {parentClass: reference('tango')}),
      instance('of-fjord-itself', {tenant: reference('fjord')}),
      instance('of-none', {}),
    ],
    async (api) => {
      const booked = async (as: Parameters<Api['file']>[2]) => {
        const path = '/students/kari/timeline?school=fjord'
        const {entries} = await api.read(timelineResponse, path, {...(as && {as})})
        return entries
          .flatMap((entry) => (entry.kind === 'booked' ? entry.instanceId : []))
          .toSorted()
      }
      expect(await booked(session(api, 'fjordadmin'))).toEqual(['of-fjord', 'of-fjord-itself'])
      expect(await booked('owner')).toEqual(['of-fjord', 'of-fjord-itself', 'of-none'])
    },
  )
})

test('people who share the address of their school stay themselves, and it is said', async () => {
  const people = Array.from({length: 41}, (_, index) => ({
    _id: `member${index}`,
    _type: 'user',
    name: `Member${String.fromCodePoint(97 + (index % 26))}${index} Number${index}`,
    email: 'info@fjorddans.example.com',
    role: 'student',
    tenant: reference('fjord'),
  }))
  await withDocuments(people, async (api) => {
    const {student} = await api.file('member7', 'fjord')
    expect(student.users.map(({id}) => id)).toEqual(['member7'])
    expect(student.hints.length).toBeGreaterThan(0)
    expect(student.hints.every(({objections}) => objections.includes('address-of-many'))).toBe(true)
  })
})

test('an id with a blank that nobody sees still names the payment and the person', async () => {
  await withDocuments(
    [
      {
        ...NORAS_SUBSCRIPTION,
        _id: 'kari-sub',
        user: reference('somebody-else'),
        stripeSessionId: 'cs_test_kari1\u00A0',
        stripePaymentId: ' pi_kari1',
      },
    ],
    async (api) => {
      const {purchases} = await api.file('kari', 'fjord')
      expect(purchases[0]?.links.map(({subscriptionId}) => subscriptionId)).toEqual(['kari-sub'])
    },
  )
})
