import type {AssessedPurchaseView} from '../../../schemas/contract/student.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FactList} from '../../ui/FactList.tsx'

/** Everything that a person needs to find the payment at Stripe. */
export function PurchaseDetails({entry}: {entry: AssessedPurchaseView}) {
  const t = useMessages()
  const money = useMoney()
  const {purchase, stripeUrl} = entry
  const facts = [
    {term: t('purchase.session'), value: purchase.purchaseId},
    {term: t('purchase.payment'), value: purchase.paymentIntentId},
    {term: t('purchase.charge'), value: purchase.chargeId},
    {term: t('purchase.account'), value: purchase.account},
    {term: t('purchase.payer'), value: purchase.payerEmail},
    {
      term: t('purchase.paid-back'),
      value: purchase.refunded.minor > 0 ? money(purchase.refunded) : null,
    },
    {term: t('purchase.person'), value: t(`person.${entry.person}`)},
    {
      term: t('purchase.mode'),
      value: t(purchase.livemode ? 'purchase.mode-live' : 'purchase.mode-test'),
    },
    {
      term: t('purchase.at-stripe'),
      value:
        stripeUrl === null ? null : (
          <a href={stripeUrl} target="_blank" rel="noreferrer">
            {t('purchase.open-stripe')}
          </a>
        ),
    },
  ]
  return <FactList facts={facts} />
}
