import {describe, expect, test} from 'vitest'
import {readEnvironment} from '../../api/environment.ts'

const COMPLETE = {
  SANITY_PROJECT_ID: 'abc123de',
  SANITY_DATASET: 'production',
  SANITY_API_TOKEN: 'sk-secret-of-sanity',
  STRIPE_SECRET_KEY: 'rk_live_secretOfStripe',
  CLERK_SECRET_KEY: 'sk_live_secretOfClerk',
}

describe('the environment', () => {
  test('has a default for everything that is not secret or a name', () => {
    expect(readEnvironment(COMPLETE)).toMatchObject({
      PASS_SUPPORT_TIME_ZONE: 'Europe/Oslo',
      PASS_SUPPORT_ALLOWED_ORIGINS: [],
      PASS_SUPPORT_READ_ROLES: ['administrator', 'editor', 'viewer'],
      PASS_SUPPORT_REPAIR_ROLES: ['administrator', 'editor'],
      PORT: 3334,
    })
  })

  test('lists are separated by commas, with or without spaces', () => {
    const read = readEnvironment({
      ...COMPLETE,
      PASS_SUPPORT_ALLOWED_ORIGINS: 'https://a.example.com, http://localhost:3333',
      PASS_SUPPORT_REPAIR_ROLES: 'administrator,support-lead',
    })
    expect(read.PASS_SUPPORT_ALLOWED_ORIGINS).toEqual([
      'https://a.example.com',
      'http://localhost:3333',
    ])
    expect(read.PASS_SUPPORT_REPAIR_ROLES).toEqual(['administrator', 'support-lead'])
  })

  test.each(Object.keys(COMPLETE))('%s is named when it is missing', (name) => {
    const incomplete = {...COMPLETE, [name]: ' '}
    expect(() => readEnvironment(incomplete)).toThrow(new RegExp(`^${name} is missing: put .+\\.$`))
  })

  test.each([
    ['STRIPE_SECRET_KEY', 'pk_live_secretOfStripe'],
    ['CLERK_SECRET_KEY', 'pk_live_secretOfClerk'],
    ['SANITY_API_HOST', 'lake.internal'],
    ['PASS_SUPPORT_TIME_ZONE', 'Atlantis'],
    ['PASS_SUPPORT_ALLOWED_ORIGINS', 'https://a.example.com/studio'],
    ['PORT', 'eighty'],
  ])('%s is named when it is malformed, and what was there is not repeated', (name, value) => {
    const read = () => readEnvironment({...COMPLETE, [name]: value})
    expect(read).toThrow(new RegExp(`^${name} is malformed: put .+\\.$`))
    expect(read).not.toThrow(new RegExp(value.replaceAll('/', '\\/')))
  })

  test('every fault is told at once', () => {
    expect(() => readEnvironment({})).toThrow(
      /SANITY_PROJECT_ID.*\n.*SANITY_DATASET.*\n.*SANITY_API_TOKEN.*\n.*STRIPE.*\n.*CLERK/,
    )
  })
})
