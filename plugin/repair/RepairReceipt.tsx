import {Button, Heading, Inline, Stack, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import type {Receipt} from '../../schemas/contract/repair.ts'
import type {MessageFacts} from '../../schemas/rules/message/messageFacts.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import {Instant} from '../format/Instant.tsx'
import {useMessages, type Translate} from '../i18n/useMessages.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {DocumentLink} from '../ui/DocumentLink.tsx'
import {SeenPasses} from '../ui/SeenPasses.tsx'
import {ReceiptDoubles} from './ReceiptDoubles.tsx'
import {StudentMessage} from './StudentMessage.tsx'

interface RepairReceiptProps {
  receipt: Receipt
  whose: {schoolId: string; studentId: string}
  /** Null: no plan is at hand that would say what was done. */
  message: MessageFacts | null
  /** Goes on with another repair: the undo of this one, or what settles a double. */
  onNext: (intent: Intent) => void
}

/** What was done, what the student sees now, where the record of it is, and the way back. */
export function RepairReceipt({receipt, whose, message, onNext}: RepairReceiptProps) {
  const t = useMessages()
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
          <Text size={1}>
            {t('receipt.by', {name: receipt.actor.name})} <Instant at={receipt.at} />
          </Text>
          <Text size={1}>{t('receipt.nothing-else')}</Text>
        </Stack>
      </Callout>
      <ReceiptDoubles receipt={receipt} onSettle={onNext} />
      <Stack gap={3}>
        <Heading as="h3" size={0}>
          {t('receipt.student-sees')}
        </Heading>
        <SeenPasses label={t('receipt.student-sees')} passes={visibleFirst(receipt.studentSees)} />
      </Stack>
      {message === null ? null : <StudentMessage facts={message} />}
      <BulletList items={linksOf(receipt, t)} />
      <Inline>
        <Button
          mode="ghost"
          text={t('undo.start')}
          onClick={() => onNext({action: 'undo', ...whose, noteId: receipt.noteId})}
        />
      </Inline>
    </Stack>
  )
}

function linksOf(receipt: Receipt, t: Translate) {
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
