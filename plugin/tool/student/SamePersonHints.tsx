import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {StateLink} from 'sanity/router'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {Translate} from '../../i18n/messageKeys.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {stateOf} from '../../router.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'

type Hint = StudentFile['student']['hints'][number]

interface SamePersonHintsProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** Who may be the same person, with what speaks for it and against it. Only a person can say so. */
export function SamePersonHints({file, onRepair}: SamePersonHintsProps) {
  const t = useMessages()
  const {hints} = file.student
  if (hints.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading as="h3" size={0}>
        {t('identity.hints')}
      </Heading>
      <Text size={1} muted>
        {t('identity.hints-help')}
      </Text>
      {hints.map((hint) => (
        <HintCard key={hint.otherId} hint={hint} file={file} onRepair={onRepair} />
      ))}
    </Stack>
  )
}

function HintCard({hint, file, onRepair}: {hint: Hint} & SamePersonHintsProps) {
  const t = useMessages()
  const {otherId, email, strength} = hint
  const {school, student} = file
  const name = hint.name ?? email ?? otherId
  const place = {
    view: 'student',
    schoolId: school.id,
    studentId: otherId,
    purchaseId: null,
  } as const
  const intent = {
    action: 'link',
    schoolId: school.id,
    studentId: student.id,
    otherId,
  } as const
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        <Flex gap={2} wrap="wrap" align="center">
          <Text size={1} weight="semibold">
            <bdi>{name}</bdi>
          </Text>
          <StatusBadge kind="information" text={t(`strength.${strength}`)} />
        </Flex>
        {email === null || email === name ? null : (
          <Text size={1} muted>
            <bdi>{email}</bdi>
          </Text>
        )}
        <BulletList items={pointsOf(hint, t)} />
        <Flex gap={3} wrap="wrap" align="center">
          <Text size={1}>
            <StateLink state={stateOf(place)}>{t('identity.open-other', {name})}</StateLink>
          </Text>
          {file.mayRepair ? (
            <Button
              mode="ghost"
              text={t('identity.link-other')}
              aria-label={t('identity.link-other-label', {
                student: student.name ?? student.email ?? student.id,
                other: name,
              })}
              onClick={() => onRepair({kind: 'intent', intent})}
            />
          ) : null}
        </Flex>
      </Stack>
    </Card>
  )
}

function pointsOf({reasons, objections}: Hint, t: Translate) {
  return [
    ...reasons.map((reason) => ({
      key: reason,
      content: `${t('identity.speaks-for')}: ${t(`hint.${reason}`)}`,
    })),
    ...objections.map((objection) => ({
      key: objection,
      content: `${t('identity.speaks-against')}: ${t(`objection.${objection}`)}`,
    })),
  ]
}
