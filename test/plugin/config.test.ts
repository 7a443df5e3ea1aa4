import {expect, test} from 'vitest'
import {resolveConfig} from '../../plugin/config.ts'

test('only the address of the API is needed', () => {
  expect(resolveConfig({apiUrl: 'https://api.example.com/support/'})).toEqual({
    apiUrl: 'https://api.example.com/support',
    timeZone: null,
    subscriptionType: 'subscription',
    userType: 'user',
    passType: 'pass',
    title: 'Student lookup',
  })
})

test('a path on the Studio’s own host will do', () => {
  expect(resolveConfig({apiUrl: '/api/pass-support'}).apiUrl).toBe('/api/pass-support')
})

test.each([
  [{apiUrl: ''}, 'Pass support: "apiUrl" is missing'],
  [
    {apiUrl: 'api.example.com'},
    'Pass support: "apiUrl" is "api.example.com", which is no web address',
  ],
  [{apiUrl: 'ftp://example.com'}, 'Pass support: "apiUrl" is "ftp://example.com"'],
  [{apiUrl: '/api', timeZone: 'Oslo'}, 'Pass support: "timeZone" is "Oslo", which is no time zone'],
  [{apiUrl: '/api', userType: 'a user'}, 'Pass support: "userType" is "a user"'],
])('%j is refused when the Studio boots', (config, message) => {
  expect(() => resolveConfig(config)).toThrow(message)
})
