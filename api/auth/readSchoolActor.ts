import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import type {VerifiedActor} from './actor.ts'

const OWN_DOCUMENTS = `*[_type == "user" && ${PUBLISHED} && (_id == $clerkId || clerkId == $clerkId)]`

/**
 * What somebody may do here who is signed in to the school's own app. Their user documents say it: a role counts for the
 * school that the same document names, and for no other; a role without a school counts for nothing, although the host app
 * takes it for every school's.
 *
 * @throws ProblemError `role-may-not-read`, or `sanity-…`
 */
export async function readSchoolActor(
  {lake, settings}: Pick<Services, 'lake' | 'settings'>,
  clerkId: string,
): Promise<VerifiedActor> {
  const {rows} = storedDocuments('user').parse(await lake.query(OWN_DOCUMENTS, {clerkId}))
  const active = rows.map(readUser).filter(({isActive}) => isActive)
  const withRole = (roles: readonly string[]) =>
    active.filter(({role, schoolId}) => role !== null && schoolId !== null && roles.includes(role))
  const repairing = withRole(settings.schoolRepairRoles)
  const mayRepair = repairing.length > 0
  // Who may repair at one school and look at another sees the first alone: a right at one is none at the other.
  const counting = mayRepair ? repairing : withRole(settings.schoolReadRoles)
  const [first] = counting
  if (first === undefined || first.role === null) throw new ProblemError('role-may-not-read')
  const schools = counting.flatMap(({schoolId}) => schoolId ?? [])
  return {
    id: clerkId,
    name: first.name ?? '',
    role: first.role,
    via: 'clerk',
    mayRepair,
    schools: [...new Set(schools)],
  }
}
