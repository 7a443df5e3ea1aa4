interface Content {
  id: string
  /** Seconds since the epoch. */
  timestamp: number
  body: string
}

const SECRET_PREFIX = 'whsec_'

/**
 * The headers by which a receiver knows who sent a body and when: those of Standard Webhooks, so that its libraries can check
 * them (https://www.standardwebhooks.com).
 *
 * @param secret `whsec_` and the key in base64
 */
export async function signWebhook(
  {id, timestamp, body}: Content,
  secret: string,
): Promise<Record<string, string>> {
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.slice(SECRET_PREFIX.length)),
    {name: 'HMAC', hash: 'SHA-256'},
    false,
    ['sign'],
  )
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed))
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}`,
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
