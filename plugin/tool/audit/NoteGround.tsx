import type {AuditNoteDetail} from '../../../schemas/contract/audit.ts'
import {purchase as purchaseSchema} from '../../../schemas/contract/purchase.ts'
import {manualEvidence} from '../../../schemas/contract/plan.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FactList} from '../../ui/FactList.tsx'
import {Section} from '../../ui/Section.tsx'
import {useSchools} from '../SchoolsContext.ts'

const shownPurchase = purchaseSchema.pick({
  purchaseId: true,
  paymentIntentId: true,
  amount: true,
  state: true,
  createdAt: true,
  account: true,
})

/** What the repair rested on, as it was known at the time. */
export function NoteGround({note}: {note: AuditNoteDetail}) {
  const t = useMessages('audit')
  const money = useMoney()
  const school = useSchools().find(({id}) => id === note.schoolId)
  // Written by another version it may look otherwise: then the record itself shows it.
  const purchase = shownPurchase.safeParse(note.purchase).data ?? null
  const evidence = manualEvidence.safeParse(note.evidence).data ?? null
  if (purchase === null && evidence === null) return null
  const ofPurchase =
    purchase === null
      ? []
      : [
          {term: t('purchase.session'), value: purchase.purchaseId},
          {term: t('purchase.payment'), value: purchase.paymentIntentId},
          {term: t('audit.amount'), value: money(purchase.amount)},
          {term: t('audit.state'), value: t(`purchase.${purchase.state}`)},
          {term: t('audit.bought'), value: <Instant at={purchase.createdAt} />},
          {term: t('purchase.account'), value: purchase.account},
        ]
  const ofEvidence =
    evidence === null
      ? []
      : [
          {term: t('audit.proof'), value: t(`evidence.${evidence.kind}`)},
          {term: t(`evidence-reference.${evidence.kind}`), value: evidence.reference},
          {term: t('evidence-form.date'), value: <Instant at={evidence.paidAt} />},
          {
            term: t('audit.amount'),
            value:
              school === undefined
                ? null
                : money({minor: evidence.amountMinor, currency: school.currency}),
          },
        ]
  return (
    <Section title={t('audit.ground')}>
      <FactList facts={[...ofPurchase, ...ofEvidence]} />
    </Section>
  )
}
