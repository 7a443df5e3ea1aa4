import type {Addressee} from './addressee.ts'

/** Why a student cannot be told from here. */
export const TELLING_OBSTACLES = [
  /** The API knows no mailer. */
  'no-receiver',
  /** Neither Sanity nor Clerk has an address of the student. */
  'no-address',
] as const
export type TellingObstacle = (typeof TELLING_OBSTACLES)[number]

/** Whether the student can be told once a repair is applied, and where that would go. */
export type Telling =
  | ({available: true} & Addressee)
  | {available: false; obstacle: TellingObstacle}
