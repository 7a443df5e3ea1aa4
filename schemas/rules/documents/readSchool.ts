import {objectField, textField, type JsonObject} from '../json.ts'
import type {School} from '../school.ts'
import {trimmedText} from './trimmedText.ts'

/** Reads a stored `tenant`. The zone is configured, because `settings.timezone` holds the host app's wrong default. */
export function readSchool(document: JsonObject, timeZone: string): School {
  const connect = objectField(document, 'stripeConnect') ?? {}
  const slug = objectField(document, 'slug') ?? {}
  const currency = textField(connect, 'currency')?.trim().toLowerCase() ?? ''
  return {
    id: textField(document, '_id') ?? '',
    slug: textField(slug, 'current') ?? '',
    name: textField(document, 'schoolName') ?? textField(slug, 'current') ?? '',
    stripeAccountId: accountIn(textField(connect, 'accountId')),
    timeZone,
    currency: /^[a-z]{3}$/.test(currency) ? currency : 'nok',
  }
}

/** It becomes a header of each question to Stripe: signs that no header can hold are no account's. */
function accountIn(stored: string | null): string | null {
  const account = trimmedText(stored ?? '')
  return /^[\x21-\x7e]+$/.test(account) ? account : null
}
