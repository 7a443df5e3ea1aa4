import {existsSync} from 'node:fs'
import {startVitest} from 'vitest/node'
import {checkedServices} from './checkedServices.ts'

/** `npm run test:live`: holds the contracts against the real services whose variables are there. */
if (existsSync('.env')) process.loadEnvFile('.env')

const {stripe, sanity, clerk} = checkedServices(process.env)
const services = [
  {name: 'Stripe', found: stripe, file: 'test/live/stripe.test.ts'},
  {name: 'Sanity', found: sanity, file: 'test/live/lake.test.ts'},
  {name: 'Clerk', found: clerk, file: 'test/live/clerk.test.ts'},
]
for (const {name, found} of services) {
  if (found.ready) console.log(`${name}: will be asked.`)
  else if (found.missing.length > 0) {
    console.log(`${name}: not asked. Missing: ${found.missing.join(', ')}`)
  }
}

const wrong = services.flatMap(({found}) => (found.ready ? [] : found.wrong))
const files = services.filter(({found}) => found.ready).map(({file}) => file)

if (wrong.length > 0) {
  console.error(`\nNothing was asked:\n${wrong.join('\n')}`)
  process.exitCode = 1
} else if (files.length > 0) {
  const vitest = await startVitest(files, {config: 'test/live/vitest.config.ts', watch: false})
  await vitest.close()
} else {
  console.log(
    '\nNothing was asked. Set the variables in .env; the README says which keys they take.',
  )
}
