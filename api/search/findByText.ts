import {foldLetters} from '../../schemas/rules/identity/foldLetters.ts'
import {FOLDED_EMAIL, FOLDED_NAME} from '../lake/filters.ts'
import {addAccounts} from './addAccounts.ts'
import {AT_SCHOOL} from '../lake/atSchool.ts'
import type {Found, SearchContext} from './found.ts'
import {wordsIn, type Search} from '../../schemas/rules/search/parseSearch.ts'
import {readUsers, type FoundUser} from './readUsers.ts'

const NAME = `count($words) > 0 && ${FOLDED_NAME} match $words && ${AT_SCHOOL}`
const EMAIL = `string::startsWith(${FOLDED_EMAIL}, $start) && ${AT_SCHOOL}`

/** By the beginnings of a name's words with or without their accents, the beginning of an address, or the `_id` of a user document. */
export async function findByText(
  {text, words}: Extract<Search, {kind: 'text'}>,
  context: SearchContext,
): Promise<Found[]> {
  const {services, reports, schoolId, now} = context
  const start = text.toLowerCase()
  const folded = words.map(foldLetters)
  const patterns = folded.map((word) => `${word}*`)
  const [users, reading] = await Promise.all([
    readUsers(services.lake, `_id == $text || (${NAME}) || (${EMAIL})`, {
      text,
      start,
      words: patterns,
      schoolId,
      now,
    }),
    services.accounts.matching(text),
  ])
  reports.note({source: 'clerk'}, reading)
  const foundBy = (user: FoundUser): Found['foundBy'] => {
    if (user.id === text) return 'sanity-id'
    const isName = folded.every((word) => nameWords(user).some((part) => part.startsWith(word)))
    return isName ? 'name' : 'email'
  }
  const strangers = await addAccounts(context, users, reading.ok ? reading.value : [], () => 'name')
  return [
    ...users.map((user) => ({user, account: null, foundBy: foundBy(user), schoolId: null})),
    // Of those that have a document, the search in Sanity has said whether they belong here.
    ...strangers.filter(({user}) => user === null),
  ]
}

function nameWords({name}: FoundUser): string[] {
  return wordsIn(foldLetters(name ?? ''))
}
