import type {School} from '../../schemas/rules/school.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import type {Translate} from '../i18n/messageKeys.ts'

/** A source by name; a school's Stripe account by the school's. */
export function sourceName(
  {source, account}: Pick<SourceReport, 'source' | 'account'>,
  schools: readonly School[],
  t: Translate,
): string {
  const school = schools.find(
    ({stripeAccountId}) => account !== null && stripeAccountId === account,
  )
  return school && source === 'stripe-connected'
    ? t('sources.account-of', {school: school.name})
    : t(`source.${source}`)
}
