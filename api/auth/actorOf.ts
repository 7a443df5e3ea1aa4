import type {ProjectUser} from '../ports/callerDirectory.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Settings} from '../services.ts'
import type {VerifiedActor} from './actor.ts'

/**
 * What a member of the project may do here. The best of their roles counts; a role that the configuration does not name
 * counts for nothing.
 *
 * @throws ProblemError `role-may-not-read`
 */
export function actorOf(
  user: ProjectUser,
  {readRoles, repairRoles}: Pick<Settings, 'readRoles' | 'repairRoles'>,
): VerifiedActor {
  const repairs = user.roles.find((role) => repairRoles.includes(role))
  const role = repairs ?? user.roles.find((name) => readRoles.includes(name))
  if (role === undefined) throw new ProblemError('role-may-not-read')
  return {
    id: user.id,
    name: user.name,
    role,
    via: 'sanity',
    mayRepair: repairs !== undefined,
    schools: 'all',
  }
}
