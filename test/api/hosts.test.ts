import {createServer} from 'node:net'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {serveOnNode} from '../../api/node.ts'
import {startApi} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('hosts', () => {
  test("Node's own server, on this machine alone, and gone when it is closed", async () => {
    const api = await startApi(twoSchools())
    const server = await serveOnNode(api.app, 0)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${server.url}/health`)
    expect(await response.json()).toEqual({status: 'ok'})
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await server.close()
    await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed')
    await api.sandbox.close()
  })

  test('a port that is taken is an error, and no silence', async () => {
    const api = await startApi(twoSchools())
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const port = z.object({port: z.number()}).parse(taken.address()).port
    await expect(serveOnNode(api.app, port)).rejects.toThrow('EADDRINUSE')
    await new Promise((resolve) => taken.close(resolve))
    await api.sandbox.close()
  })
})

test('the description of the API names every route, and needs no token', async () => {
  const api = await startApi(twoSchools())
  const response = await api.send('/openapi.json', {as: null})
  const description = z
    .object({openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown()))})
    .parse(await response.json())
  expect(description.openapi).toBe('3.1.0')
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(operations.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'get /audit',
    'get /audit.csv',
    'get /audit.ndjson',
    'get /audit/{id}',
    'get /audit/totals',
    'get /audit/verify',
    'get /health',
    'get /reconciliations/{school}',
    'get /reconciliations/{school}/rows',
    'get /schools',
    'get /students',
    'get /students/{id}',
    'get /students/{id}/timeline',
    'post /plans',
    'post /reconciliations/{school}',
    'post /repairs',
    'post /repairs/{id}/undo-plan',
    'post /students/{id}/deep-search',
  ])
  await api.sandbox.close()
})
