import {objectField, textField, type JsonObject} from '../json.ts'
import type {School} from '../school.ts'

/** Reads a stored `tenant`. The zone is configured, because `settings.timezone` holds the host app's wrong default. */
export function readSchool(document: JsonObject, timeZone: string): School {
  const connect = objectField(document, 'stripeConnect') ?? {}
  const slug = objectField(document, 'slug') ?? {}
  return {
    id: textField(document, '_id') ?? '',
    slug: textField(slug, 'current') ?? '',
    name: textField(document, 'schoolName') ?? textField(slug, 'current') ?? '',
    stripeAccountId: textField(connect, 'accountId'),
    timeZone,
    currency: (textField(connect, 'currency') ?? 'nok').toLowerCase(),
  }
}
