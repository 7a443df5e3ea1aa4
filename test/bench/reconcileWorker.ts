import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {runReconciliation} from '../../api/reconcile/runReconciliation.ts'
import {quietLog} from '../../studio/run/quietLog.ts'
import {createClock} from '../../studio/sandbox/clock.ts'

/** What a host's scheduled job runs, in a process of its own that can be killed. */
const BYTES_IN_KB = 1024

const [schoolId = '', now = ''] = process.argv.slice(2)
const services = createServices(readEnvironment(process.env), {
  clock: createClock(now).now,
  log: quietLog(),
})
const reconciliation = await runReconciliation(services, {schoolId})
process.send?.({
  reconciliation,
  peakRssMb: Math.round(process.resourceUsage().maxRSS / BYTES_IN_KB),
})
process.disconnect()
