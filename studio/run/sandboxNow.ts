import {SEED_NOW} from '../sandbox/seed/seedWorld.ts'

/** The instant that the sandbox starts at: `SANDBOX_NOW`, else the morning of the founding incident. */
export function sandboxNow(): string {
  const text = process.env['SANDBOX_NOW']
  if (text === undefined || text === '') return SEED_NOW
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) {
    throw new Error(`SANDBOX_NOW is "${text}"; it must be an instant like 2025-08-12T09:00:00Z`)
  }
  return new Date(milliseconds).toISOString()
}
