import type {ResolvedConfig} from '../../config.ts'

/** Where a list was left for a student's file. */
export interface LeftAt {
  /** Which list: its school, filter and run. */
  list: string
  pages: number
  rowKey: string
}

/** In memory alone: it is of use until the person comes back, and of none after. */
const left = new WeakMap<ResolvedConfig, LeftAt>()

export function leaveAt(config: ResolvedConfig, place: LeftAt): void {
  left.set(config, place)
}

/** Null where this list was not the one that was left last. */
export function leftAt(config: ResolvedConfig, list: string): LeftAt | null {
  const place = left.get(config)
  return place?.list === list ? place : null
}
