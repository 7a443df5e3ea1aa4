import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useRouter} from 'sanity/router'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {NameButton} from '../../ui/NameButton.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {forgetLookups, useRecentLookups, type Lookup} from './recentLookups.ts'

/** Under an empty box: whom this person looked up last, one click away. */
export function RecentLookups() {
  const t = useMessages()
  const id = useId()
  const lookups = useRecentLookups()
  if (lookups.length === 0) {
    return (
      <Text as="p" size={1} muted>
        {t('search.first-use')}
      </Text>
    )
  }
  return (
    <Stack gap={3}>
      <Flex gap={3} align="center">
        <Text as="h2" id={id} size={1} weight="medium">
          {t('recent.title')}
        </Text>
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          text={t('recent.forget')}
          onClick={forgetLookups}
        />
      </Flex>
      <Flex
        as="ul"
        aria-labelledby={id}
        gap={2}
        wrap="wrap"
        style={{listStyle: 'none', margin: 0, padding: 0}}
      >
        {lookups.map((lookup) => (
          <li key={`${lookup.schoolId} ${lookup.studentId}`} style={{maxWidth: '100%'}}>
            <RecentLookup lookup={lookup} />
          </li>
        ))}
      </Flex>
    </Stack>
  )
}

function RecentLookup({lookup: {studentId, schoolId, name}}: {lookup: Lookup}) {
  const t = useMessages()
  const {navigate} = useRouter()
  const school = useSchools().find(({id}) => id === schoolId)
  const who = name.trim() || t('student.unnamed')
  return (
    <NameButton
      fontSize={1}
      padding={3}
      text={school === undefined ? who : `${who} · ${school.name}`}
      onClick={() => navigate(stateOf({view: 'student', studentId, schoolId, purchaseId: null}))}
    />
  )
}
