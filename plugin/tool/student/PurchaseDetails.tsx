import type {AssessedPurchaseView} from '../../../schemas/contract/student.ts'
import type {Purchase} from '../../../schemas/rules/purchase.ts'
import {useInstant, type InstantFormat} from '../../format/useInstant.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FactList} from '../../ui/FactList.tsx'

/** Everything that a person needs to find the payment at Stripe. */
export function PurchaseDetails({entry}: {entry: AssessedPurchaseView}) {
  const t = useMessages()
  const money = useMoney()
  const {day} = useInstant()
  const {purchase, stripeUrl} = entry
  const facts = [
    {term: t('purchase.session'), value: purchase.sessionId},
    {term: t('purchase.payment'), value: purchase.paymentIntentId},
    {term: t('purchase.charge'), value: purchase.chargeId},
    {term: t('purchase.invoice'), value: purchase.invoiceId},
    {term: t('purchase.period'), value: period(purchase, day)},
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

/** What a payment that renews itself pays for. */
function period({recurring}: Purchase, day: InstantFormat['day']): string | null {
  const paid = recurring?.period ?? null
  return paid === null ? null : `${day(paid.from)} – ${day(paid.to)}`
}
