import {createApp} from '../../api/app.ts'
import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {serveOnNode} from '../../api/node.ts'
import {quietLog} from '../../studio/run/quietLog.ts'

/** The API alone in a process of its own, so that what it needs of memory can be told from what the sandbox needs. */
const BYTES_IN_KB = 1024

const services = createServices(readEnvironment(process.env), {log: quietLog()})
const {url} = await serveOnNode(createApp(services), 0)
process.send?.({url})
process.on('message', () => {
  process.send?.({peakRssMb: Math.round(process.resourceUsage().maxRSS / BYTES_IN_KB)})
})
