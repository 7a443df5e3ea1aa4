import {benchAudit} from './audit.ts'
import {benchBundle} from './bundle.ts'
import {benchDiagnose} from './diagnose.ts'
import {benchLookup} from './lookup.ts'
import {benchReconcile} from './reconcile.ts'
import {benchScreen} from './screen.ts'
import {benchStart} from './start.ts'

/** `npm run bench -- NAME [--json]`: measures on this machine what the design sets a bar for. */
const BENCHES: Record<string, () => Promise<Record<string, number>>> = {
  lookup: benchLookup,
  diagnose: benchDiagnose,
  bundle: benchBundle,
  audit: benchAudit,
  reconcile: benchReconcile,
  screen: benchScreen,
  start: benchStart,
}

const name = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? ''
const bench = BENCHES[name]
if (bench === undefined) {
  console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
const result = await bench()
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else console.table(result)
process.exit(0)
