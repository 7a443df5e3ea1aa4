import {pino} from 'pino'
import type {Log} from '../../api/index.ts'

/** On standard error, and warnings only: standard output belongs to what a command prints. */
export function quietLog(): Log {
  return pino({level: 'warn'}, pino.destination(2))
}
