import {readUser} from '../../schemas/rules/documents/readUser.ts'
import type {UserDocument} from '../../schemas/rules/student.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const NAMED = `*[_type == "user" && ${PUBLISHED} && (_id in $ids || clerkId in $ids)]`

/** Whoever has one of the ids, of whatever school. */
export async function readNamedUsers(
  lake: ContentLake,
  ids: readonly string[],
): Promise<UserDocument[]> {
  const found = storedDocuments.parse(await lake.query(NAMED, {ids: [...ids]}))
  return found.map(readUser)
}
