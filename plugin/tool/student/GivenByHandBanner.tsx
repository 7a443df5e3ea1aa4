import {Button, Inline, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {GivenByHand} from '../../../schemas/rules/recommend/givenByHand.ts'
import {useFindingText} from '../../format/useFindingText.ts'
import {useInstant} from '../../format/useInstant.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {Callout} from '../../ui/Callout.tsx'

interface GivenByHandBannerProps {
  given: GivenByHand
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** What stands now, before what still cannot be seen. Nothing has to be done, so no button asks for it. */
export function GivenByHandBanner({given, file, onRepair}: GivenByHandBannerProps) {
  const t = useMessages()
  const textOf = useFindingText()
  const {day} = useInstant()
  const {student, findings, mayRepair} = file
  const [first] = findings
  return (
    <Callout kind="information">
      <Stack gap={4}>
        <Text as="p" size={2} weight="semibold" style={{overflowWrap: 'anywhere'}}>
          {t('banner.given-by-hand', {
            student: student.name ?? student.email ?? student.id,
            pass: given.passName.trim() || t('pass.unnamed'),
            day: day(given.at),
          })}
        </Text>
        {first === undefined ? null : (
          <Text as="p" size={1}>
            {textOf(first, 'sentence')}
          </Text>
        )}
        {mayRepair ? (
          <Inline>
            <Button
              mode="ghost"
              text={t('lever.replace-wrong')}
              onClick={() => onRepair({kind: 'replace', targetId: given.subscriptionId})}
            />
          </Inline>
        ) : null}
      </Stack>
    </Callout>
  )
}
