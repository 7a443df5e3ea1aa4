import {Button, Flex, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useFindingText} from '../../format/useFindingText.ts'
import type {Translate} from '../../i18n/messageKeys.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {Callout, type CalloutKind} from '../../ui/Callout.tsx'
import {NameButton} from '../../ui/NameButton.tsx'
import {GivenByHandBanner} from './GivenByHandBanner.tsx'
import {nothingFound} from './nothingFound.ts'
import {OFFERS_BY_HAND} from './offersByHand.ts'
import {isToldByFinding} from './toldByFinding.ts'
import {WayButtons} from './WayButtons.tsx'

interface FindingBannerProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** The one sentence that explains the complaint, and the button that mends it. */
export function FindingBanner({file, onRepair}: FindingBannerProps) {
  const t = useMessages()
  const textOf = useFindingText()
  const {recommendation, findings, mayRepair, givenByHand: given} = file
  if (given !== null) return <GivenByHandBanner given={given} file={file} onRepair={onRepair} />
  const [first] = findings
  const nothing = nothingFound(file)
  const sentence = first === undefined ? t(nothing.sentence) : textOf(first, 'sentence')
  const remedy = nothing.failure === null ? null : t(`source-remedy.${nothing.failure}`)
  const offer = first === undefined ? remedy : textOf(first, 'offers')
  const {intent, action, because, ways} = recommendation
  const offersByHand = action === 'refuse' && OFFERS_BY_HAND[because]
  const isTold = first !== undefined && isToldByFinding(because, first.code)
  return (
    <Callout kind={kindOf(file)}>
      <Stack gap={4}>
        <Text as="p" size={2} weight="semibold">
          {sentence}
        </Text>
        {offer === null ? null : (
          <Text as="p" size={1}>
            {offer}
          </Text>
        )}
        {action === 'refuse' && !isTold ? (
          <Text as="p" size={1}>
            {t(`because.${because}`)}{' '}
            {recommendation.decidedBy === null ? null : t(`decider.${recommendation.decidedBy}`)}
          </Text>
        ) : null}
        {mayRepair ? null : (
          <Text as="p" size={1}>
            {t('problem.role-may-not-repair')} {t('problem-remedy.role-may-not-repair')}
          </Text>
        )}
        {mayRepair && (intent !== null || ways.length > 0 || offersByHand) ? (
          <Flex gap={2} wrap="wrap">
            {intent === null ? null : (
              <NameButton
                mode="default"
                tone="primary"
                text={labelOf(file, t)}
                onClick={() => onRepair({kind: 'intent', intent})}
              />
            )}
            <WayButtons file={file} onRepair={onRepair} />
            {offersByHand ? (
              <Button
                mode={isByHandFirst(file) ? 'default' : 'ghost'}
                text={t('banner.by-hand')}
                onClick={() =>
                  onRepair({kind: 'create', purchaseId: recommendation.purchaseId, item: 0})
                }
              />
            ) : null}
          </Flex>
        ) : null}
      </Stack>
    </Callout>
  )
}

function kindOf({findings, recommendation}: StudentFile): CalloutKind {
  const [first] = findings
  if (first === undefined) {
    if (recommendation.because === 'payment-unreadable') return 'warning'
    return recommendation.action === 'none' ? 'positive' : 'information'
  }
  if (first.code === 'nothing-wrong-in-data') return 'positive'
  return first.severity
}

function labelOf({recommendation, passes}: StudentFile, t: Translate): string {
  const {intent, rightPassName} = recommendation
  switch (intent?.action) {
    case 'create':
    case 'replace': {
      // The pass of another school is not among this school's.
      const name = passes.find(({id}) => id === intent.passId)?.name ?? rightPassName
      const pass = name?.trim() || t('pass.unnamed')
      return t(intent.action === 'create' ? 'banner.create' : 'banner.replace', {pass})
    }
    case 'deactivate':
      return t('lever.deactivate')
    case 'correct':
    case 'undo':
    case 'link':
    case undefined:
      return t('banner.correct')
  }
}

/**
 * Somebody with a pass in hand is hardly missing one, and a payment that may be somebody else's is no ground: giving must not
 * be the first thing that is offered then.
 */
function isByHandFirst({subscriptions, recommendation}: StudentFile): boolean {
  const {intent, because} = recommendation
  if (intent !== null || because === 'person-uncertain') return false
  return !subscriptions.some(({visibility}) => visibility.tab === 'active')
}
