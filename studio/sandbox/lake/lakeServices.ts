import type {Clock} from '../clock.ts'
import type {Accounts} from './accounts.ts'
import type {Dataset} from './dataset.ts'
import type {DocumentViews} from './documentViews.ts'
import type {History} from './history.ts'
import type {Listeners} from './listeners.ts'
import type {RequestLog} from './requestLog.ts'

/** What the routes work with. */
export interface LakeServices {
  projectId: string
  datasetName: string
  clock: Clock
  accounts: Accounts
  dataset: Dataset
  views: DocumentViews
  history: History
  listeners: Listeners
  log: RequestLog
}
