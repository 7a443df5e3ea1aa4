import type {AssessedPurchaseView} from '../../../schemas/contract/student.ts'
import type {Translate} from '../../i18n/messageKeys.ts'

/** What became of a purchase, in words. Of several passes it is said how many were given. */
export function verdictText(
  {verdict, pieces}: Pick<AssessedPurchaseView, 'verdict' | 'pieces'>,
  t: Translate,
): string {
  const isCounted = verdict === 'served' || verdict === 'missing' || verdict === 'part-given'
  if (pieces.length < 2 || !isCounted) return t(`verdict.${verdict}`)
  const given = pieces.filter(({subscriptionId}) => subscriptionId !== null).length
  return t('verdict.part-given', {given, all: pieces.length})
}
