import {Box, Select} from '@sanity/ui'
import {styled} from 'styled-components'
import {useMessages} from '../i18n/useMessages.ts'
import {useSchools} from './SchoolsContext.ts'

/** As wide as its longest school, until that would take the room of what stands beside it. */
const Bounded = styled(Box)`
  max-width: 100%;
  @media (min-width: 600px) {
    max-width: 18em;
  }
  & select {
    text-overflow: ellipsis;
  }
`

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
    <Bounded flex="none">
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
    </Bounded>
  )
}
