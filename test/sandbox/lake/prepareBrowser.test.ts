// @vitest-environment jsdom
import {beforeEach, expect, test, vi} from 'vitest'
import {prepareBrowser} from '../../../studio/sandbox/browser/spreadStreams.ts'

const options = {apiHost: 'http://localhost:4000', projectId: 'local0', token: 'sk-of-ada'}
const network = vi.fn<typeof fetch>(() => Promise.resolve(new Response()))

beforeEach(() => {
  network.mockClear()
  localStorage.clear()
  window.fetch = network
  prepareBrowser(options)
})

function asked(): string[] {
  return network.mock.calls.map(([input]) => (input instanceof Request ? input.url : String(input)))
}

test('gives every event stream a host name of its own', async () => {
  const project = 'http://local0.localhost:4000'
  await window.fetch(`${project}/v1/data/listen/production?query=*`)
  await window.fetch(new URL(`${project}/v1/data/live/events/production`))
  await window.fetch(new Request('http://localhost:4000/vX/agent/o/bundles/mine/listen'))
  const hosts = asked().map((url) => new URL(url).host)
  expect(new Set(hosts).size).toBe(3)
  for (const host of hosts) expect(host).toMatch(/^stream-\w+-\d+\.localhost:4000$/)
  expect(asked()[0]).toContain('/v1/data/listen/production?query=*')
})

test('carries headers and signal along', async () => {
  const init = {headers: {authorization: 'Bearer x'}, signal: new AbortController().signal}
  await window.fetch('http://localhost:4000/v1/data/listen/production', init)
  expect(network.mock.calls[0]?.[1]).toBe(init)
  const request = new Request('http://localhost:4000/v1/data/listen/production', {
    headers: init.headers,
  })
  await window.fetch(request)
  const sent = network.mock.calls[1]?.[0]
  expect(sent instanceof Request && sent.headers.get('authorization')).toBe('Bearer x')
})

test.for([
  'http://local0.localhost:4000/v1/data/query/production',
  'http://localhost:4001/v1/data/listen/production',
  'https://example.com:4000/listen',
  'http://notlocalhost:4000/listen',
])('leaves %s alone', async (url) => {
  await window.fetch(url)
  expect(asked()).toEqual([url])
})

test('signs in once, and does not undo a later sign-in', () => {
  const key = '__studio_auth_token_local0'
  expect(localStorage.getItem(key)).toBe('{"token":"sk-of-ada"}')
  localStorage.setItem(key, '{"token":"other"}')
  prepareBrowser(options)
  expect(localStorage.getItem(key)).toBe('{"token":"other"}')
})

test('signs nobody in without a token', () => {
  localStorage.clear()
  prepareBrowser({apiHost: options.apiHost, projectId: options.projectId})
  expect(localStorage).toHaveLength(0)
})
