import {streamSSE, type SSEStreamingApi} from 'hono/streaming'
import type {LakeContext} from './lakeContext.ts'

/** An event stream that stays open until the client goes away. */
export function openStream(
  c: LakeContext,
  register: (stream: SSEStreamingApi) => () => void,
): Response {
  return streamSSE(c, async (stream) => {
    const drop = register(stream)
    await new Promise<void>((resolve) => {
      stream.onAbort(() => {
        drop()
        resolve()
      })
    })
  })
}
