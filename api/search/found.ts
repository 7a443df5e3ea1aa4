import type {StudentHit} from '../../schemas/contract/student.ts'
import type {ClerkAccount} from '../../schemas/rules/student.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import type {SourceReports} from '../facts/sourceReports.ts'
import type {FoundUser} from './readUsers.ts'

/** Somebody whom a search met, and by what. */
export interface Found {
  user: FoundUser | null
  /** For people whom only Clerk knows. */
  account: ClerkAccount | null
  foundBy: StudentHit['foundBy']
  /** A school that the search itself points to. */
  schoolId: string | null
}

/** What every kind of search works with. */
export interface SearchContext {
  services: ScopedServices
  reports: SourceReports
  /** The school that was asked about; null: all. */
  schoolId: string | null
  /** ISO instant, UTC. */
  now: string
}
