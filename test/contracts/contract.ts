import {expect, test} from 'vitest'

/**
 * What the product relies on in a service, one sentence at a time. Written once, and held against
 * the sandbox in every run and against the real service when somebody asks for it.
 */
export type Contract<Service> = Record<string, (service: Service, say: Say) => Promise<void>>

export interface Say {
  /** The account that is asked holds nothing by which this could be seen. */
  nothingToSee: (why: string) => never
}

/**
 * Makes a test of each sentence.
 *
 * @param service of a real one, an account may hold nothing to see a sentence by: it is skipped then
 */
export function testContract<Service>(
  contract: Contract<Service>,
  start: () => Promise<Service> | Service,
  service: 'sandbox' | 'real' = 'sandbox',
): void {
  test.for(Object.entries(contract))('%s', async ([, holds], context) => {
    expect.hasAssertions()
    const nothingToSee = (why: string): never => {
      if (service === 'real') context.skip(why)
      throw new Error(why)
    }
    await holds(await start(), {nothingToSee})
  })
}
