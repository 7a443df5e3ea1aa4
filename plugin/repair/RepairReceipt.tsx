import {Button, Heading, Inline, Stack, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import type {Receipt} from '../../schemas/contract/repair.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import {Instant} from '../format/Instant.tsx'
import {useInstant} from '../format/useInstant.ts'
import type {Translate} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {DocumentLink} from '../ui/DocumentLink.tsx'
import {SeenPasses} from '../ui/SeenPasses.tsx'
import {ReceiptDoubles} from './ReceiptDoubles.tsx'
import type {RepairStart} from './repairForm.ts'
import {StudentMessage} from './StudentMessage.tsx'
import type {Repair} from './useRepair.ts'

interface RepairReceiptProps {
  receipt: Receipt
  whose: {schoolId: string; studentId: string}
  /** What the student is called. */
  student: string
  repair: Pick<Repair, 'form' | 'change' | 'messageFacts'>
  /** Goes on with another repair: the undo of this one, what settles a double, or another pass in place of this one. */
  onNext: (start: RepairStart) => void
}

/** What was done, what the student sees now, where the record of it is, and the way back. */
export function RepairReceipt({receipt, whose, student, repair, onNext}: RepairReceiptProps) {
  const t = useMessages('repair')
  const {messageFacts: facts, form, change} = repair
  const follow = (intent: Intent) => onNext({kind: 'intent', intent})
  const {createdSubscriptionId, told} = receipt
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; without this a keyboard would start from the top of the page.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Stack gap={5}>
      <Callout kind="positive">
        <Stack gap={4}>
          <Heading as="h3" size={1} ref={heading} tabIndex={-1}>
            {t(receipt.alreadyApplied ? 'receipt.already' : `receipt.${receipt.action}`)}
          </Heading>
          <NewPass receipt={receipt} student={student} />
          <Text size={1}>
            {t('receipt.by', {name: receipt.actor.name})} <Instant at={receipt.at} />
          </Text>
          <Text size={1}>{t('receipt.nothing-else')}</Text>
          {told === null ? null : <Text size={1}>{t(`told.${told.outcome}`)}</Text>}
        </Stack>
      </Callout>
      <ReceiptDoubles receipt={receipt} onSettle={follow} />
      <Stack gap={3}>
        <Heading as="h3" size={0}>
          {t('receipt.student-sees')}
        </Heading>
        <SeenPasses label={t('receipt.student-sees')} passes={visibleFirst(receipt.studentSees)} />
      </Stack>
      {facts === null || told?.outcome === 'delivered' ? null : (
        <StudentMessage
          facts={facts}
          draft={form.message}
          onChange={(message) => change({message})}
          open={told !== null}
        />
      )}
      <BulletList items={linksOf(receipt, t)} />
      <Inline gap={3}>
        {createdSubscriptionId === null ? null : (
          <Button
            mode="ghost"
            text={t('lever.replace-wrong')}
            onClick={() => onNext({kind: 'replace', targetId: createdSubscriptionId})}
          />
        )}
        <Button
          mode="ghost"
          text={t('undo.start')}
          onClick={() => follow({action: 'undo', ...whose, noteId: receipt.noteId})}
        />
      </Inline>
    </Stack>
  )
}

/** What the student got, by name: the last chance to see that it is the wrong one. */
function NewPass({receipt, student}: {receipt: Receipt; student: string}) {
  const t = useMessages('repair')
  const {day} = useInstant()
  const {createdSubscriptionId, studentSees} = receipt
  const pass = studentSees.find(({subscriptionId}) => subscriptionId === createdSubscriptionId)
  if (pass === undefined || pass.visibility.tab !== 'active') return null
  const {name, endDate, remainingClips: count} = pass
  const terms = [
    endDate === null ? t('pass.no-end') : t('terms.until', {day: day(endDate)}),
    ...(count === null ? [] : [t('pass.classes-left', {count})]),
  ]
  return (
    <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
      {t('receipt.now-has', {
        student,
        pass: name.trim() || t('pass.unnamed'),
        terms: terms.join(', '),
      })}
    </Text>
  )
}

function linksOf(receipt: Receipt, t: Translate<'repair'>) {
  const {noteId, createdSubscriptionId, deactivatedSubscriptionIds} = receipt
  const links = [
    {id: noteId, type: 'passAuditNote', text: t('receipt.open-note')},
    ...(createdSubscriptionId === null
      ? []
      : [{id: createdSubscriptionId, type: 'subscription', text: t('receipt.open-new')}]),
    ...deactivatedSubscriptionIds.map((id) => ({
      id,
      type: 'subscription',
      text: t('receipt.open-old'),
    })),
  ]
  return links.map(({id, type, text}) => ({
    key: id,
    content: (
      <DocumentLink id={id} type={type}>
        {text}
      </DocumentLink>
    ),
  }))
}

/** What can be used stands above what is history; what is hidden is left out. */
function visibleFirst(passes: readonly SeenSubscription[]): SeenSubscription[] {
  const inTab = (tab: 'active' | 'history') =>
    passes.filter(({visibility}) => visibility.tab === tab)
  return [...inTab('active'), ...inTab('history')]
}
