import {Box, Button, Card, Flex, Inline, Stack, Text} from '@sanity/ui'
import {isOwn} from '../../../schemas/rules/assessment/personOf.ts'
import {NO_ANSWERS} from '../../../schemas/rules/expectedSubscription.ts'
import {receiptName} from '../../../schemas/rules/purchase.ts'
import {Suspense, useEffect, useRef} from 'react'
import {StateLink} from 'sanity/router'
import type {AssessedPurchaseView, StudentFile} from '../../../schemas/contract/student.ts'
import type {PurchaseState} from '../../../schemas/rules/purchase.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {stateOf} from '../../router.ts'
import type {CalloutKind} from '../../ui/Callout.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {CopyLink} from '../CopyLink.tsx'
import {ExpectedBesideActual} from './ExpectedBesideActual.tsx'
import {LazyPurchaseDetails} from './lazyPanels.tsx'
import {PieceList} from './PieceList.tsx'
import {UnknownMetadata} from './UnknownMetadata.tsx'
import {VERDICT_LOOKS} from './verdictLooks.ts'
import {verdictText} from './verdictText.ts'

interface PurchaseRowProps {
  entry: AssessedPurchaseView
  file: StudentFile
  /** The address points at this one. */
  selected: boolean
  onRepair: (start: RepairStart) => void
}

export function PurchaseRow({entry, file, selected, onRepair}: PurchaseRowProps) {
  const t = useMessages()
  const {purchase, verdict, pieces, person} = entry
  const {purchaseId} = purchase
  const {kind, gives} = VERDICT_LOOKS[verdict]
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({block: 'nearest'})
  }, [selected])
  const place = {view: 'student', schoolId: file.school.id, studentId: file.student.id} as const
  return (
    <Card
      as="li"
      ref={row}
      border
      radius={2}
      padding={3}
      tone={selected ? 'primary' : 'default'}
      aria-current={selected ? 'true' : undefined}
    >
      <Stack gap={3}>
        <PurchaseTitle entry={entry} />
        <Flex gap={2} wrap="wrap" align="center">
          <StatusBadge kind={kind} text={verdictText(entry, t)} />
          <GivenPasses entry={entry} file={file} />
        </Flex>
        {isOwn(person) ? null : (
          <Text as="p" size={1}>
            {t('purchase.not-surely-his')} {t(`person.${person}`)}.
          </Text>
        )}
        <PieceList
          pieces={pieces}
          onGive={file.mayRepair ? (item) => onRepair(startFor(entry, item, file)) : null}
        />
        {gives && pieces.length < 2 && file.mayRepair ? (
          <Inline>
            <Button
              mode="ghost"
              fontSize={1}
              text={t('lever.create-for-purchase')}
              onClick={() => onRepair({kind: 'create', purchaseId, item: 0})}
            />
          </Inline>
        ) : null}
        <ExpectedBesideActual purchaseId={purchaseId} file={file} />
        <Disclosure title={t('purchase.details')}>
          <Stack gap={4}>
            <Suspense>
              <LazyPurchaseDetails entry={entry} />
            </Suspense>
            <UnknownMetadata metadata={entry.unknownMetadata} />
            <Flex gap={3} align="center" wrap="wrap">
              <Text size={1}>
                <StateLink state={stateOf({...place, purchaseId})}>{t('purchase.link')}</StateLink>
              </Text>
              <CopyLink state={stateOf({...place, purchaseId})} />
            </Flex>
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  )
}

/** A pass that is known is said with it, so that nothing has to be chosen. */
function startFor(
  {purchase: {purchaseId}, pieces}: AssessedPurchaseView,
  item: number,
  {school, student}: StudentFile,
): RepairStart {
  const passId = pieces.find((piece) => piece.item === item)?.passId ?? null
  if (passId === null) return {kind: 'create', purchaseId, item}
  const basis = {kind: 'purchase', purchaseId, item} as const
  const whose = {schoolId: school.id, studentId: student.id}
  return {kind: 'intent', intent: {action: 'create', ...whose, passId, basis, answers: NO_ANSWERS}}
}

function PurchaseTitle({entry: {purchase, passName}}: {entry: AssessedPurchaseView}) {
  const t = useMessages()
  const money = useMoney()
  const name = passName ?? receiptName(purchase) ?? t('purchase.unnamed')
  return (
    <Flex gap={3} wrap="wrap" align="center">
      <Box flex={1} style={{minWidth: '10em'}}>
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            <bdi>{name.trim()}</bdi> · {money(purchase.amount)}
          </Text>
          <Text size={1} muted>
            <Instant at={purchase.createdAt} />
          </Text>
        </Stack>
      </Box>
      <StatusBadge kind={STATE_KINDS[purchase.state]} text={t(`purchase.${purchase.state}`)} />
    </Flex>
  )
}

const STATE_KINDS: Record<PurchaseState, CalloutKind> = {
  open: 'information',
  expired: 'information',
  processing: 'information',
  reserved: 'information',
  failed: 'warning',
  paid: 'positive',
  free: 'positive',
  'refund-announced': 'warning',
  'partially-refunded': 'warning',
  refunded: 'warning',
  'refund-failed': 'positive',
  'dispute-open': 'problem',
  'dispute-open-in-part': 'problem',
  'dispute-won': 'positive',
  'dispute-lost': 'problem',
  'dispute-lost-in-part': 'problem',
  unknown: 'warning',
}

function GivenPasses({entry: {links}, file}: Pick<PurchaseRowProps, 'entry' | 'file'>) {
  const t = useMessages()
  return links.map((link) => {
    const given = file.subscriptions.find(({id}) => id === link.subscriptionId)
    return (
      <Text size={1} muted key={link.subscriptionId}>
        {t('purchase.given', {
          pass: given?.passName?.trim() || t('pass.unnamed'),
          how: t(`link.${link.method}`),
        })}
      </Text>
    )
  })
}
