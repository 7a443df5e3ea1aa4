import {Box, Select} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {useSchools} from './SchoolsContext.ts'

interface SchoolSelectProps {
  label: string
  /** Null: every school. */
  schoolId: string | null
  /** There is an entry for every school at once. */
  all: boolean
  onChoose: (schoolId: string | null) => void
}

/** Shown only where there is a choice. */
export function SchoolSelect({label, schoolId, all, onChoose}: SchoolSelectProps) {
  const t = useMessages()
  const schools = useSchools()
  if (schools.length < 2) return null
  return (
    <Box flex="none">
      <Select
        fontSize={1}
        aria-label={label}
        value={schoolId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        {all ? <option value="">{t('school.all')}</option> : null}
        {schools.map((school) => (
          <option key={school.id} value={school.id}>
            {school.name}
          </option>
        ))}
      </Select>
    </Box>
  )
}
