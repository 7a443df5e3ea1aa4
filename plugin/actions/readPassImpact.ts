import type {SanityClient} from 'sanity'
import {z} from 'zod'
import {jsonObject} from '../../schemas/contract/values.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {passFaults, type PassFault} from '../../schemas/rules/passFaults.ts'
import {hitReasons, type HitReason} from '../../schemas/rules/passImpact.ts'

export interface PassImpact {
  pass: Pass
  faults: PassFault[]
  /** Everybody who holds or held it. */
  holders: number
  /** Those among the newest whose pass shows a fault. */
  hits: PassHit[]
  /** How many subscriptions were looked at: the newest. */
  looked: number
}

export interface PassHit {
  subscriptionId: string
  studentId: string | null
  schoolId: string | null
  /** Null: no document names the student. */
  studentName: string | null
  soldAt: string
  isActive: boolean
  reasons: HitReason[]
}

export const MOST_LOOKED_AT = 500

const PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

const IMPACT = `{
  "pass": *[_id == $passId][0],
  "holders": count(*[_type == $subscriptionType && ${PUBLISHED} && passId == $passId]),
  "sold": *[_type == $subscriptionType && ${PUBLISHED} && passId == $passId]
    | order(_createdAt desc)[0...${MOST_LOOKED_AT}]{"document": @, "studentName": user->name}
}`

const answer = z.object({
  pass: jsonObject.nullable(),
  holders: z.int(),
  sold: z.array(z.object({document: jsonObject, studentName: z.string().nullable()})),
})

/** With the person's own rights: whoever may open the pass in the Studio may read this. Null: there is no such pass. */
export async function readPassImpact(
  sanity: SanityClient,
  {passId, subscriptionType}: {passId: string; subscriptionType: string},
  {now, signal}: {now: string; signal: AbortSignal},
): Promise<PassImpact | null> {
  const query = sanity.withConfig({perspective: 'raw', useCdn: false})
  const found = answer.parse(await query.fetch(IMPACT, {passId, subscriptionType}, {signal}))
  if (found.pass === null) return null
  const pass = readPass(found.pass)
  return {
    pass,
    faults: passFaults(pass, now),
    holders: found.holders,
    looked: found.sold.length,
    hits: found.sold.flatMap(({document, studentName}) => {
      const subscription = readSubscription(document)
      const reasons = hitReasons(subscription, pass)
      if (reasons.length === 0) return []
      const {id, userId, schoolId, createdAt, isActive} = subscription
      const who = {subscriptionId: id, studentId: userId, schoolId, studentName}
      return [{...who, soldAt: createdAt, isActive, reasons}]
    }),
  }
}
