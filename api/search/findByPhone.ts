import {BARE_PHONE} from '../lake/filters.ts'
import type {Found, SearchContext} from './found.ts'
import {AT_SCHOOL} from '../lake/atSchool.ts'
import type {Search} from '../../schemas/rules/search/parseSearch.ts'
import {readUsers} from './readUsers.ts'

export async function findByPhone(
  {spellings}: Extract<Search, {kind: 'phone'}>,
  {services, schoolId, now}: SearchContext,
): Promise<Found[]> {
  const users = await readUsers(
    services.lake,
    `defined(phone) && ${BARE_PHONE} in $spellings && ${AT_SCHOOL}`,
    {spellings, schoolId, now},
  )
  return users.map((user) => ({user, account: null, foundBy: 'phone', schoolId: null}))
}
