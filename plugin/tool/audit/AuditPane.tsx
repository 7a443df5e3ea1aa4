import {Button, Flex, Heading, Inline, Select, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {REASONS} from '../../../schemas/rules/audit/auditNote.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {SchoolSelect} from '../SchoolSelect.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {AuditNoteView} from './AuditNoteView.tsx'
import {AuditTable} from './AuditTable.tsx'
import {TrailCheck} from './TrailCheck.tsx'
import {useAuditNotes, type AuditFilterForm, type AuditNotes} from './useAuditNotes.ts'

/** Who was given what, when and why. Read-only: the record is written with the repair and never after. */
export function AuditPane({noteId}: {noteId: string | null}) {
  const [filter, setFilter] = useState<AuditFilterForm>({schoolId: null, reason: null})
  const audit = useAuditNotes(filter)
  if (noteId !== null) return <AuditNoteView noteId={noteId} audit={audit} />
  return <AuditOverview audit={audit} filter={filter} onFilter={setFilter} />
}

interface AuditOverviewProps {
  audit: AuditNotes
  filter: AuditFilterForm
  onFilter: (filter: AuditFilterForm) => void
}

function AuditOverview({audit, filter, onFilter}: AuditOverviewProps) {
  const t = useMessages()
  const [onlySchool, ...others] = useSchools()
  const onlySchoolId = others.length === 0 ? (onlySchool?.id ?? null) : null
  const chooseReason = (value: string) =>
    onFilter({...filter, reason: REASONS.find((reason) => reason === value) ?? null})
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {t('audit.title')}
      </Heading>
      <Flex gap={2} wrap="wrap">
        <SchoolSelect
          label={t('audit.school')}
          schoolId={filter.schoolId}
          all
          onChoose={(schoolId) => onFilter({...filter, schoolId})}
        />
        <Select
          fontSize={1}
          aria-label={t('audit.reason')}
          value={filter.reason ?? ''}
          onChange={(event) => chooseReason(event.currentTarget.value)}
        >
          <option value="">{t('audit.every-reason')}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </option>
          ))}
        </Select>
      </Flex>
      <TrailCheck schoolId={filter.schoolId ?? onlySchoolId} />
      {audit.problem === null ? null : (
        <ProblemNotice problem={audit.problem} onRetry={audit.reload} />
      )}
      <Announcement>
        {audit.pending ? t('audit.pending') : t('audit.count', {count: audit.notes.length})}
      </Announcement>
      {audit.notes.length === 0 ? (
        <Text size={1}>{audit.pending || audit.problem ? null : t('audit.none')}</Text>
      ) : (
        <AuditTable notes={audit.notes} />
      )}
      {audit.loadMore === null ? null : (
        <Inline>
          <Button mode="ghost" text={t('audit.more')} onClick={audit.loadMore} />
        </Inline>
      )}
    </Stack>
  )
}
