import type {World} from '../../../studio/sandbox/world.ts'
import {PAID_AT, reference} from './hostDocuments.ts'
import {FJORD_ACCOUNT} from './twoSchools.ts'

type Documents = World['sanity']

/** A text of JSON that nests so deep that no recursion comes back from it. */
const DEEP = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`

function deep(levels: number): Documents[number][string] {
  let value: Documents[number][string] = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

const subscription = (fields: Record<string, unknown>) => ({
  _id: 'messy-sub',
  _type: 'subscription',
  _createdAt: '2025-08-11T16:25:00Z',
  user: reference('kari'),
  tenant: reference('fjord'),
  type: 'clipcard',
  isActive: true,
  passId: 'fjord-ten',
  passName: 'Ten Classes',
  remainingClips: 10,
  purchasePrice: 1500,
  startDate: PAID_AT,
  endDate: '2025-11-09T16:20:00.000Z',
  ...fields,
})

const note = (fields: Record<string, unknown>) => ({
  _id: 'passAuditNote.planted',
  _type: 'passAuditNote',
  at: '2025-08-12T08:00:00.000Z',
  school: reference('fjord'),
  schoolName: 'Fjord Dans',
  student: reference('kari'),
  actor: {id: 'somebody', name: 'Some Body', role: 'administrator', via: 'sanity'},
  action: 'create',
  reason: 'other',
  note: 'Planted.',
  stripeConfirmed: true,
  passNames: ['Ten Classes'],
  findings: [],
  changes: [],
  planHash: '0'.repeat(64),
  sequence: 1,
  hash: 'x',
  record: '{}',
  ...fields,
})

const claim = (fields: Record<string, unknown>) => ({
  _id: 'passPaymentClaim.planted',
  _type: 'passPaymentClaim',
  payment: 'cs_test_kari1',
  names: ['cs_test_kari1'],
  item: 0,
  state: 'held',
  subscription: reference('nobodys'),
  school: reference('fjord'),
  ...fields,
})

interface Messy {
  documents: readonly Record<string, unknown>[]
  /** What the file of Kari names of it; nothing where it is nobody's. */
  named: readonly {type: string; id: string | null; field: string | null}[]
}

const messy = (documents: Messy['documents'], ...named: Messy['named']): Messy => ({
  documents,
  named,
})
const kariNames = (field: string, value: unknown) =>
  messy([subscription({[field]: value})], {type: 'subscription', id: 'messy-sub', field})

/** Documents as writers past the Studio's validation leave them, of nobody and of Kari. */
export const MESSY: Record<string, Messy> = {
  'a log of nobody with a numeric time': messy([
    {_id: 'log-n', _type: 'webhookLog', timestamp: 1_754_900_000_000, details: {}},
  ]),
  'logs of nobody with times that are none': messy([
    {_id: 'log-a', _type: 'webhookLog', timestamp: '', details: 'nothing'},
    {_id: 'log-b', _type: 'webhookLog', timestamp: '2020-13-45', details: []},
    {_id: 'log-c', _type: 'webhookLog', timestamp: {at: 1}, details: null},
  ]),
  'a log of Kari with a numeric time': messy(
    [
      {
        _id: 'log-kari',
        _type: 'webhookLog',
        timestamp: 5,
        status: 'error',
        details: {sessionId: 'cs_test_kari1', metadata: {userId: 'user_kari'}},
      },
    ],
    {type: 'webhookLog', id: 'log-kari', field: 'timestamp'},
  ),
  'a subscription of nobody without anything': messy([{_id: 'bare', _type: 'subscription'}]),
  'a subscription whose creation has another form': messy([
    subscription({
      _createdAt: '11.08.2025 16:25',
      _updatedAt: 'yesterday',
      user: reference('somebody-else'),
    }),
  ]),
  'an absurd price': kariNames('purchasePrice', 1e21),
  'a price in words': kariNames('purchasePrice', '1500 kr'),
  'classes in words': kariNames('remainingClips', '10 classes'),
  'a school as text': kariNames('tenant', 'fjord'),
  'a user as text': kariNames('user', 'kari'),
  'a user inside an array': kariNames('user', [{_key: 'a', ...reference('kari')}]),
  'a user without a reference': kariNames('user', {_type: 'reference', _id: 'kari'}),
  'an end that is a number': kariNames('endDate', 1_762_700_000_000),
  'ids of another kind': kariNames('stripeSessionId', {id: 'cs_test_kari1'}),
  'an upgrade history that is text': kariNames('upgradeHistory', 'cs_test_kari1'),
  'an active flag as text': kariNames('isActive', 'true'),
  'a subscription that nests without end': messy([subscription({extra: deep(200)})], {
    type: 'subscription',
    id: 'messy-sub',
    field: null,
  }),
  'only in a release': messy([subscription({_id: 'versions.rSpring.messy-sub'})]),
  'only as a draft': messy([subscription({_id: 'drafts.messy-sub'})]),
  'a pass of odd values': messy([
    {
      _id: 'odd-pass',
      _type: 'pass',
      name: 5,
      type: ['multi'],
      price: '1e30',
      validityDays: 1e300,
      expiryDate: {},
      tenant: reference('nordlys'),
    },
  ]),
  'a user of odd values': messy([
    {_id: 'odd-user', _type: 'user', name: 5, email: 5, phone: 5, clerkId: 5, tenant: 'fjord'},
    {_id: 'odd-user-2', _type: 'user', name: ['a'], email: {a: 1}, clerkId: {}, phone: []},
  ]),
  'a school of odd values': messy([
    {
      _id: 'odd-school',
      _type: 'tenant',
      schoolName: 5,
      slug: 'odd',
      stripeConnect: {accountId: 'acct_\u0000ø\n', currency: 'kroner'},
    },
  ]),
  'a class of odd values': messy(
    [
      {
        _id: 'odd-class',
        _type: 'classInstance',
        date: 5,
        isCancelled: 'no',
        tenant: reference('fjord'),
        bookings: ['kari', 5, null, {student: reference('kari'), bookingTime: 'now'}],
      },
    ],
    {type: 'classInstance', id: 'odd-class', field: 'date'},
  ),
  'a booking of odd values': messy(
    [{_id: 'odd-booking', _type: 'booking', user: reference('kari'), paymentId: 5, status: []}],
    {type: 'booking', id: 'odd-booking', field: 'paymentId'},
  ),
  'a coverage that is none': messy([
    {
      _id: `passSessionCoverage.test.${FJORD_ACCOUNT}`,
      _type: 'passSessionCoverage',
      account: FJORD_ACCOUNT,
      keyMode: 'test',
      newest: 'now',
      complete: 'yes',
    },
  ]),
  'an index that is none': messy([
    {
      _id: 'passSessionIndex.test.cs_planted',
      _type: 'passSessionIndex',
      account: FJORD_ACCOUNT,
      keyMode: 'test',
      rows: [{clerkId: 'user_kari'}, 5, null, {sessionId: 5, clerkId: 'user_kari'}],
    },
  ]),
  'a comparison that is none': messy([
    {
      _id: 'passReconciliation.test.fjord',
      _type: 'passReconciliation',
      school: 'fjord',
      run: 'r',
      stage: 'asleep',
      windows: 5,
    },
  ]),
  'a part of a comparison that is none': messy([
    {
      _id: 'passReconciliation.test.fjord',
      _type: 'passReconciliation',
      school: 'fjord',
      run: 'r',
      stage: 'finished',
      startedAt: '2025-08-12T08:00:00.000Z',
      windows: [],
      sessionsRead: 1,
      subscriptionsRead: 1,
      parts: 2,
      totals: [],
    },
    {
      _id: 'passReconciliationPart.test.fjord.0',
      _type: 'passReconciliationPart',
      keyMode: 'test',
      school: 'fjord',
      run: 'r',
      part: 0,
      rows: [{kind: 'not-paid', cause: 'without-price', amount: {minor: 1e30, currency: 'nok'}}],
    },
    {
      _id: 'passReconciliationPart.test.fjord.1',
      _type: 'passReconciliationPart',
      keyMode: 'test',
      school: 'fjord',
      run: 'r',
      part: 0.5,
      rows: [{kind: 'not-paid'}],
      paid: {},
    },
  ]),
  'a claim that nests without end': messy([claim({extra: deep(200)})], {
    type: 'passPaymentClaim',
    id: 'passPaymentClaim.planted',
    field: null,
  }),
  'a claim of odd values': messy([claim({names: ['cs_test_kari1', 5], item: 'x', state: {}})]),
  'a planted note that nests 9,000 deep': messy([note({record: DEEP})], {
    type: 'passAuditNote',
    id: 'passAuditNote.planted',
    field: 'record',
  }),
  'a planted note with odd lists': messy(
    [
      note({
        passNames: [1],
        findings: [{}],
        undoes: 5,
        changes: ['x', {documentId: 5}, {documentId: 'a', before: DEEP, after: DEEP}],
        record: '[1]',
      }),
    ],
    {type: 'passAuditNote', id: 'passAuditNote.planted', field: 'record'},
  ),
  'a planted note that names nothing': messy(
    [note({actor: 5, at: 'yesterday', sequence: 'first', action: 'undo', undoes: ['a']})],
    {type: 'passAuditNote', id: 'passAuditNote.planted', field: null},
  ),
  'planted notes without a time, and a head that is none': messy([
    note({at: null, student: reference('somebody-else')}),
    note({_id: 'passAuditNote.planted2', at: 5, student: reference('somebody-else')}),
    {
      _id: 'passAuditChain.fjord',
      _type: 'passAuditChain',
      sequence: -5,
      lastHash: {},
      school: 'fjord',
    },
  ]),
  'records of odd values': messy([
    {
      _id: 'passLookup.planted',
      _type: 'passLookup',
      at: 'noon',
      school: reference('fjord'),
      student: reference('kari'),
      actor: {id: 'x', name: 'x'},
    },
    {
      _id: 'passStudentMessage.planted',
      _type: 'passStudentMessage',
      at: 5,
      noteId: [],
      school: reference('fjord'),
      student: reference('kari'),
    },
    {
      _id: 'passIdentityLink.planted',
      _type: 'passIdentityLink',
      school: reference('fjord'),
      people: 'kari',
      isActive: 'yes',
      signature: 5,
    },
    {
      _id: 'passIdentityLink.planted2',
      _type: 'passIdentityLink',
      school: reference('fjord'),
      people: ['kari', {a: 1}, 5],
      isActive: true,
    },
  ]),
}
