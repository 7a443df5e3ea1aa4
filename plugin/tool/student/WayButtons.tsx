import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {useInstant, type InstantFormat} from '../../format/useInstant.ts'
import type {Translate} from '../../i18n/messageKeys.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {NameButton} from '../../ui/NameButton.tsx'

interface WayButtonsProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** What a person may decide on where the tool itself does not: each leads to its plan, which asks for its tick. */
export function WayButtons({file, onRepair}: WayButtonsProps) {
  const t = useMessages()
  const format = useInstant()
  return file.recommendation.ways.map((way) => (
    <NameButton
      key={JSON.stringify(way)}
      text={labelOf(way, file, t, format)}
      onClick={() => onRepair({kind: 'intent', intent: way})}
    />
  ))
}

function labelOf(way: Intent, file: StudentFile, t: Translate, {day}: InstantFormat): string {
  const nameOf = (name: string | null | undefined) => name?.trim() || t('pass.unnamed')
  if (way.action === 'correct') {
    const held = file.subscriptions.find(({id}) => id === way.targetId)
    const pass = nameOf(held?.passName)
    return held === undefined
      ? t('way.tie', {pass})
      : t('way.tie-of', {pass, day: day(held.createdAt)})
  }
  const passId = 'passId' in way ? way.passId : null
  const pass = nameOf(file.passes.find(({id}) => id === passId)?.name)
  const basis = 'basis' in way && way.basis.kind === 'purchase' ? way.basis : null
  const payment = file.purchases.find(({purchase}) => purchase.purchaseId === basis?.purchaseId)
  const all = payment?.pieces.length ?? 1
  return all > 1
    ? t('way.give-piece', {pass, number: (basis?.item ?? 0) + 1, all})
    : t('way.give', {pass})
}
