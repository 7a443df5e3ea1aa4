import {BARE_PHONE} from '../facts/groq.ts'
import type {Found, SearchContext} from './found.ts'
import {AT_SCHOOL} from '../facts/atSchool.ts'
import type {Search} from './parseSearch.ts'
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
