import {RefreshIcon} from '@sanity/icons/Refresh'
import {Box, Button, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {CopyButton} from '../../ui/CopyButton.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FOCUS_FALLBACK_ID} from '../../ui/useReturnFocus.ts'
import {SchoolSelect} from '../SchoolSelect.tsx'
import {BalanceLine} from './BalanceLine.tsx'
import {CopySummary} from './CopySummary.tsx'

interface StudentHeaderProps {
  file: StudentFile
  pending: boolean
  onReload: () => void
}

/** Who this is, at which school, and as of when. */
export function StudentHeader({file, pending, onReload}: StudentHeaderProps) {
  const t = useMessages()
  const {navigate} = useRouter()
  const {student, school} = file
  const place = {view: 'student', studentId: student.id, purchaseId: null} as const
  return (
    <Flex as="header" gap={4} wrap="wrap" align="flex-start">
      <Box flex={1} style={{minWidth: '14em'}}>
        <Stack gap={3}>
          <Heading
            as="h2"
            size={[2, 3]}
            id={FOCUS_FALLBACK_ID}
            tabIndex={-1}
            style={{overflowWrap: 'anywhere'}}
          >
            <bdi>{student.name ?? t('student.unnamed')}</bdi>
          </Heading>
          <StudentFacts file={file} />
          <BalanceLine balance={file.balance} />
        </Stack>
      </Box>
      <Flex gap={3} align="center" wrap="wrap">
        <SchoolSelect
          label={t('student.school')}
          schoolId={school.id}
          all={false}
          onChoose={(schoolId) => navigate(stateOf({...place, schoolId}))}
        />
        <Text size={1} muted>
          {t('student.as-of')} <Instant at={file.checkedAt} />
        </Text>
        <CopySummary file={file} />
        <Button
          mode="ghost"
          fontSize={1}
          icon={RefreshIcon}
          text={t('student.reload')}
          loading={pending}
          onClick={onReload}
        />
      </Flex>
    </Flex>
  )
}

function StudentFacts({file: {student, school}}: {file: StudentFile}) {
  const t = useMessages()
  const document = student.users.find((user) => user.id === student.id)
  const role = document?.role ?? null
  return (
    <Flex gap={3} wrap="wrap" align="center">
      {student.email === null ? null : (
        <Flex align="center" gap={1}>
          <Text size={1} style={{overflowWrap: 'anywhere'}}>
            <bdi>{student.email}</bdi>
          </Text>
          <CopyButton text={student.email} label={t('student.copy-email')} />
        </Flex>
      )}
      <Text size={1} muted>
        {school.name}
        {role === null ? null : ` · ${t('student.role', {role})}`}
      </Text>
      {document === undefined ? null : (
        <Text size={1}>
          <DocumentLink id={document.id} type="user">
            {t('student.open-document')}
          </DocumentLink>
        </Text>
      )}
    </Flex>
  )
}
