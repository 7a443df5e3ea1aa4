import type Stripe from 'stripe'
import {hasIdForm, isAddress} from '../../schemas/rules/assessment/namedPeople.ts'
import {METADATA_KEYS, type MetadataKey} from '../../schemas/rules/metadataKeys.ts'
import type {PurchaseClaims} from '../../schemas/rules/purchase.ts'

const PURCHASE = 'pass_purchase'
const UPGRADE = 'pass_upgrade'
const TYPE: MetadataKey = {name: 'type', legacy: false}
const LEGACY_TYPE: MetadataKey = {name: 'passType', legacy: true}

/**
 * What was bought, for whom and from whom, by the metadata of a session. Understands every key that any checkout of the
 * host app ever wrote or read; which of them were not today's is kept in `legacyKeys`.
 */
export function readSessionClaims(session: Stripe.Checkout.Session): PurchaseClaims {
  return readClaims(session.metadata ?? {}, session.client_reference_id, session.mode)
}

/** The same of any metadata. */
export function readClaims(
  stated: Stripe.Metadata,
  reference: string | null,
  mode: Stripe.Checkout.Session.Mode = 'payment',
): PurchaseClaims {
  const metadata = nonEmpty({client_reference_id: reference ?? '', ...stated})
  const type = eventType(metadata)
  const passId = firstOf(METADATA_KEYS.passId, metadata)
  // A name beside an id adds nothing; alone it is all there is.
  const passName = firstOf(METADATA_KEYS.passName, metadata)
  // Of two values in a user id's place, the one counts that can be one.
  const ids = new Map([...metadata].filter(([, value]) => hasIdForm(value) || isAddress(value)))
  const named = firstOf(METADATA_KEYS.userId, ids)
  const userId = named ?? firstOf(METADATA_KEYS.userId, metadata)
  const school = firstOf(METADATA_KEYS.school, metadata)
  const kind = kindOf(mode, metadata, type.value)
  const upgradedFrom = kind === 'upgrade' ? firstOf(METADATA_KEYS.upgradedFrom, metadata) : null
  const carriers = [type, passId, passId === null ? passName : null, named, school, upgradedFrom]
  return {
    kind,
    statedType: metadata.get('type') ?? null,
    passType: type.key.legacy ? null : (metadata.get('passType') ?? null),
    passId: passId?.value ?? null,
    passName: passName?.value ?? null,
    clerkId: userId?.value ?? null,
    schoolId: school?.value ?? null,
    schoolSlug: metadata.get('tenantSlug') ?? null,
    classId: metadata.get('classId') ?? null,
    upgradedFromSubscriptionId: upgradedFrom?.value ?? null,
    promoCode: metadata.get('promoCode') ?? null,
    originalPrice: amountIn(metadata.get('originalPrice')),
    discountAmount: amountIn(metadata.get('discountAmount')),
    legacyKeys: carriers.flatMap((carrier) => (carrier?.key.legacy ? [carrier.key.name] : [])),
  }
}

interface Carrier {
  key: MetadataKey
  value: string
}

function firstOf(
  keys: readonly MetadataKey[],
  metadata: ReadonlyMap<string, string>,
): Carrier | null {
  for (const key of keys) {
    const value = metadata.get(key.name)
    if (value !== undefined) return {key, value}
  }
  return null
}

/** `passType` normally holds the type of the pass. Only these two values make it the type of the event. */
function eventType(metadata: ReadonlyMap<string, string>): {
  key: MetadataKey
  value: string | null
} {
  const stated = metadata.get('type')
  if (stated !== undefined) return {key: TYPE, value: stated}
  const passType = metadata.get('passType')
  return passType === PURCHASE || passType === UPGRADE
    ? {key: LEGACY_TYPE, value: passType}
    : {key: TYPE, value: null}
}

function kindOf(
  mode: Stripe.Checkout.Session.Mode,
  metadata: ReadonlyMap<string, string>,
  type: string | null,
): PurchaseClaims['kind'] {
  // The school's own plan with the platform: neither a pass nor paid by a student.
  if (mode === 'subscription' && metadata.has('plan')) return 'platform-plan'
  if (type === UPGRADE) return 'upgrade'
  if (type === PURCHASE) return 'pass'
  if (metadata.has('classId')) return 'class'
  return metadata.has('newPassId') ? 'upgrade' : 'unknown'
}

function nonEmpty(metadata: Stripe.Metadata): Map<string, string> {
  const trimmed = Object.entries(metadata).map(([key, value]) => [key, value.trim()] as const)
  return new Map(trimmed.filter(([, value]) => value !== ''))
}

/** Metadata holds text. What is no number is left out. */
function amountIn(text: string | undefined): number | null {
  const amount = Number(text)
  return text === undefined || !Number.isFinite(amount) ? null : amount
}
