import type {StudentHit, StudentSearchResponse} from '../../schemas/contract/student.ts'
import {foldEmail} from '../../schemas/rules/student.ts'
import {createSourceReports} from '../facts/sourceReports.ts'
import {isVisible, onlySchool, type ScopedServices} from '../auth/visibleSchools.ts'
import {findByClerkId} from './findByClerkId.ts'
import {findByEmail} from './findByEmail.ts'
import {findByPayment} from './findByPayment.ts'
import {findByPhone} from './findByPhone.ts'
import {findByText} from './findByText.ts'
import type {Found, SearchContext} from './found.ts'
import {hitsInSight} from './hitsInSight.ts'
import {parseSearch, type Search} from '../../schemas/rules/search/parseSearch.ts'

const MOST_HITS = 25

/**
 * Finds people by whatever the caller has: an address, a name, a number, an id.
 *
 * @param schoolId the school asked about; null: all that the actor may see
 * @throws ProblemError `sanity-unavailable`; what Stripe and Clerk did not say stands in `sources`
 */
export async function findStudents(
  services: ScopedServices,
  query: string,
  schoolId: string | null,
): Promise<StudentSearchResponse> {
  const reports = createSourceReports()
  const now = new Date(services.clock()).toISOString()
  if (schoolId !== null && !isVisible(services.visible, schoolId)) {
    return {hits: [], more: false, sources: []}
  }
  const search = parseSearch(query)
  // Signs alone say nothing of anybody.
  if (search.text === '') return {hits: [], more: false, sources: []}
  const asked = schoolId ?? onlySchool(services.visible)
  const found = await find(search, {services, reports, schoolId: asked, now})
  reports.note({source: 'sanity'}, {ok: true, value: null, complete: true})
  const hits = markShared(
    [...new Map(found.map((entry) => hitOf(entry, asked)).map((hit) => [hit.studentId, hit]))].map(
      ([, hit]) => hit,
    ),
  )
  const shown = await hitsInSight(services, hits, search.kind === 'text')
  return {hits: shown.slice(0, MOST_HITS), more: shown.length > MOST_HITS, sources: reports.all()}
}

function find(search: Search, context: SearchContext): Promise<Found[]> {
  switch (search.kind) {
    case 'email':
      return findByEmail(search, context)
    case 'payment':
      return findByPayment(search, context)
    case 'clerk-id':
      return findByClerkId(search, context)
    case 'phone':
      return findByPhone(search, context)
    case 'text':
      return findByText(search, context)
  }
}

function hitOf({user, account, foundBy, schoolId}: Found, asked: string | null): StudentHit {
  const tie = schoolId ?? user?.schoolId ?? user?.activeAt.find((id) => id !== null) ?? null
  return {
    studentId: user?.id ?? account?.id ?? '',
    schoolId: asked ?? tie,
    name: user?.name ?? account?.name ?? null,
    email: user?.email ?? account?.primaryEmail ?? null,
    role: user?.role ?? null,
    foundBy,
    activeSubscriptions: user?.activeAt.length ?? 0,
    sharesEmail: false,
  }
}

function markShared(hits: readonly StudentHit[]): StudentHit[] {
  const owners = new Map<string, number>()
  for (const hit of hits) owners.set(addressOf(hit), (owners.get(addressOf(hit)) ?? 0) + 1)
  return hits.map((hit) => ({
    ...hit,
    sharesEmail: addressOf(hit) !== '' && (owners.get(addressOf(hit)) ?? 0) > 1,
  }))
}

function addressOf({email}: StudentHit): string {
  return foldEmail(email ?? '')
}
