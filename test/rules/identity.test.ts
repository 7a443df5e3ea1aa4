import {assert, array, constantFrom, property, record, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {foldPhone} from '../../schemas/rules/identity/foldPhone.ts'
import {identityHints} from '../../schemas/rules/identity/identityHints.ts'
import {linkIdOf} from '../../schemas/rules/identity/identityLink.ts'
import {areFirstNamesDifferent, isSameName} from '../../schemas/rules/identity/nameWords.ts'
import {splitPeople} from '../../schemas/rules/identity/splitPeople.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {studentReferenceIds, type UserDocument} from '../../schemas/rules/student.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

type Fields = Partial<Record<'clerkId' | 'email' | 'name' | 'phone', string>>

function user(id: string, fields: Fields = {}): UserDocument {
  return readUser({_id: id, _rev: '1', _type: 'user', ...fields})
}

const NOBODY: ReadonlySet<string> = new Set()

function split(users: UserDocument[], more: {linked?: string[][]; unknown?: string[]} = {}) {
  const {own} = splitPeople(
    {users, clerkAccounts: []},
    {
      studentId: 'turid',
      linked: more.linked ?? [],
      unknownClerkIds: more.unknown ? new Set(more.unknown) : NOBODY,
    },
  )
  return own.users.map(({id}) => id)
}

const turid = user('turid', {name: 'Turid Dahl', email: 'dahl@example.com', clerkId: 'user_turid'})
const oda = user('oda', {name: 'Oda Dahl', email: 'Dahl@example.com ', clerkId: 'user_oda'})

describe('whose a document is', () => {
  it('keeps two people at one family address apart when each signs in', () => {
    expect(split([turid, oda])).toEqual(['turid'])
  })

  it.each([
    ['the other has no account', user('twin', {name: 'Oda Dahl', email: 'dahl@example.com'})],
    [
      'a script made up the other account',
      user('twin', {name: 'Oda Dahl', email: 'dahl@example.com', clerkId: 'manual_1'}),
    ],
    [
      'the names differ by order and accents alone',
      user('twin', {name: 'Dahl, Túrid', email: 'dahl@example.com', clerkId: 'user_2'}),
    ],
    [
      'the other is nameless',
      user('twin', {name: 'User', email: 'dahl@example.com', clerkId: 'user_2'}),
    ],
  ])('takes an address for one person where %s', (_case, twin) => {
    expect(split([turid, twin])).toContain('twin')
  })

  it('takes them for one person after all when Clerk does not know one of the accounts', () => {
    expect(split([turid, oda], {unknown: ['user_oda']})).toEqual(['turid', 'oda'])
  })

  it('follows a link from whichever side, and from one to the next', () => {
    const [b, c] = [user('b', {clerkId: 'user_b'}), user('c')]
    expect(
      split([c, b, turid], {
        linked: [
          ['b', 'turid'],
          ['c', 'user_b'],
        ],
      }),
    ).toHaveLength(3)
  })
})

describe('names and numbers', () => {
  it.each([
    ['+47 900 11 222', '90011222'],
    ['0047 90011222', '90011222'],
    ['(900) 11-222', '90011222'],
    ['+46 70 123 45 67', '46701234567'],
    ['12', null],
    [null, null],
  ])('%s is %s', (typed, folded) => {
    expect(foldPhone(typed)).toBe(folded)
  })

  it.each([
    ['Bjørn Åsen', 'asen, bjorn', true],
    ['Kari Lunde', 'Kari Berg', false],
    ['User', 'User', false],
  ])('%s and %s: the same name is %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same)
  })

  it.each([
    ['Turid Dahl', 'Oda Dahl', true],
    ['Kat Dahl', 'Katrine Dahl', false],
    ['Customer', 'Oda Dahl', false],
  ])('%s and %s: other first names is %s', (a, b, different) => {
    expect(areFirstNamesDifferent(a, b)).toBe(different)
  })
})

const [incident] = readIncidents()
if (!incident) throw new Error('no case to borrow facts from')
const borrowed = factsOfCase(incident)

function factsAbout(student: UserDocument, others: UserDocument[], tied = true): StudentFacts {
  return {
    ...borrowed,
    purchases: [],
    otherUsers: [],
    student: {
      id: student.id,
      user: student,
      users: [student],
      clerkId: student.clerkId,
      clerkAccounts: [],
      unknownClerkIds: [],
    },
    identity: {others: others.map((other) => ({user: other, tied})), otherAccounts: [], links: []},
  }
}

const kari = user('kari', {
  name: 'Kari Lunde',
  email: 'kari@example.com',
  phone: '900 11 222',
  clerkId: 'user_kari',
})

describe('hints', () => {
  it.each([
    [{email: 'Kari+dance@example.com'}, ['same-mailbox'], [], 'likely'],
    [{phone: '+4790011222'}, ['same-phone'], [], 'possible'],
    [{phone: '+4790011222', name: 'Lunde Kari'}, ['same-phone', 'same-name'], [], 'likely'],
    [
      {name: 'Kari Lunde', phone: '911 11 111', clerkId: 'user_2'},
      ['same-name'],
      ['different-phones', 'both-sign-in'],
      'possible',
    ],
    [
      {email: 'kari@example.com', name: 'Oda Lunde'},
      ['same-address'],
      ['different-names'],
      'unlikely',
    ],
  ] as const)('%j', (fields, reasons, objections, strength) => {
    const [hint] = identityHints(factsAbout(kari, [user('other', fields)]))
    expect(hint).toMatchObject({otherId: 'other', kind: 'user', reasons, objections, strength})
  })

  it('say nothing of people who only another school knows', () => {
    const twin = user('other', {email: 'kari+x@example.com'})
    expect(identityHints(factsAbout(kari, [twin], false))).toEqual([])
  })

  const someone = record({
    id: constantFrom('a', 'b', 'c', 'd'),
    email: constantFrom('a@example.com', 'A+x@example.com', 'b@example.com', ''),
    phone: constantFrom('90011222', '+4790011222', '40000000'),
    name: constantFrom('Kari Lunde', 'Oda Lunde', 'User'),
    clerkId: constantFrom('user_1', 'user_2', ''),
  })

  it('never name the student', () => {
    assert(
      property(someone, array(someone), (student, people) => {
        const own = user(student.id, student)
        const {own: mine, others} = splitPeople(
          {users: [own, ...people.map((person) => user(person.id, person))], clerkAccounts: []},
          {studentId: own.id, linked: [], unknownClerkIds: NOBODY},
        )
        const facts = factsAbout(own, others.users)
        const whole = {...facts, student: {...facts.student, users: mine.users}}
        const ids = studentReferenceIds(whole.student)
        expect(identityHints(whole).filter(({otherId}) => ids.includes(otherId))).toEqual([])
      }),
    )
  })
})

describe('a link', () => {
  it('is the same from both sides, and another at every school', () => {
    const ids = uniqueArray(constantFrom('a', 'b', 'c', 'd', 'e'), {minLength: 2, maxLength: 2})
    assert(
      property(ids, ids, ([a = '', b = ''], [here = '', there = '']) => {
        expect(linkIdOf(here, a, b)).toBe(linkIdOf(here, b, a))
        expect(linkIdOf(here, a, b)).not.toBe(linkIdOf(there, a, b))
      }),
    )
  })

  it('is planned with what speaks against it, and has to be confirmed', () => {
    const facts = factsAbout(kari, [user('other', {name: 'Oda Dahl', email: 'kari@example.com'})])
    const plan = planRepair(assess(facts), linkTo('other', facts))
    expect(plan).toMatchObject({
      state: 'ready',
      warnings: ['people-seem-different'],
      confirmations: ['same-person'],
      changes: [{documentType: 'passIdentityLink', after: {people: ['kari', 'other']}}],
    })
    expect(plan.student.after).toEqual(plan.student.before)
  })

  it.each([
    ['kari', [], 'link-to-oneself'],
    ['user_kari', [], 'same-person-already'],
    ['stranger', [], 'other-person-unknown'],
  ] as const)('to %s is refused', (otherId, others, refusal) => {
    const facts = factsAbout(kari, [...others])
    expect(planRepair(assess(facts), linkTo(otherId, facts)).refusals).toEqual([refusal])
  })

  it('never crosses schools', () => {
    const facts = factsAbout(kari, [user('other')], false)
    expect(planRepair(assess(facts), linkTo('other', facts)).refusals).toEqual([
      'other-person-at-other-school',
    ])
  })
})

function linkTo(otherId: string, {school, student}: StudentFacts) {
  return {action: 'link', schoolId: school.id, studentId: student.id, otherId} as const
}
