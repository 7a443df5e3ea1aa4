import {Heading, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {TimeZoneContext, useTimeZone} from '../../format/TimeZoneContext.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {SchoolSelect} from '../SchoolSelect.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {SchoolAttention} from './SchoolAttention.tsx'

/** Where a school's payments and passes do not meet. Read-only. */
export function AttentionPane() {
  const t = useMessages()
  const schools = useSchools()
  const zone = useTimeZone()
  const [chosen, choose] = useState<string | null>(null)
  const school = schools.find(({id}) => id === chosen) ?? schools[0]
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {t('attention.title')}
      </Heading>
      <SchoolSelect
        label={t('attention.school')}
        schoolId={school?.id ?? null}
        all={false}
        onChoose={choose}
      />
      {school === undefined ? (
        <Text size={1}>{t('attention.pending')}</Text>
      ) : (
        <TimeZoneContext value={school.timeZone ?? zone}>
          <SchoolAttention key={school.id} schoolId={school.id} />
        </TimeZoneContext>
      )}
    </Stack>
  )
}
