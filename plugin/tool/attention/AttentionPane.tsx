import {Flex, Heading, Stack, Text} from '@sanity/ui'
import {useContext} from 'react'
import type {School} from '../../../schemas/rules/school.ts'
import {TimeZoneContext} from '../../format/TimeZoneContext.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Callout} from '../../ui/Callout.tsx'
import {NameButton} from '../../ui/NameButton.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {SchoolsContext} from '../SchoolsContext.ts'
import {useAttentionView} from './attentionAddress.ts'
import {lastSchool, rememberSchool} from './lastSchool.ts'
import {SchoolAttention} from './SchoolAttention.tsx'

/** Where a school's payments and passes do not meet. Read-only. */
export function AttentionPane() {
  const t = useMessages('attention')
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {t('attention.title')}
      </Heading>
      <Text as="p" size={1} muted>
        {t('attention.about')}
      </Text>
      <ChosenSchool />
    </Stack>
  )
}

function ChosenSchool() {
  const t = useMessages('attention')
  const schools = useContext(SchoolsContext)
  const [view, show] = useAttentionView()
  if (schools?.problem) return <ProblemNotice problem={schools.problem} onRetry={schools.reload} />
  const known = schools?.answer?.schools
  if (known === undefined) return <Text size={1}>{t('attention.pending')}</Text>
  if (known.length === 0) return <Text size={1}>{t('attention.no-school')}</Text>
  const school = schoolOf(known, view.school)
  const choose = (schoolId: string) => {
    rememberSchool(schoolId)
    show({school: schoolId})
  }
  if (school === null) return <WhichSchool schools={known} onChoose={choose} />
  return (
    <TimeZoneContext value={school.timeZone}>
      <SchoolAttention
        key={school.id}
        schoolId={school.id}
        view={view}
        onShow={show}
        onChooseSchool={choose}
      />
    </TimeZoneContext>
  )
}

/** The address decides; without it, the only school or the one of last time. Null: the person has to say. */
function schoolOf(schools: readonly School[], named: string | undefined): School | null {
  const [only, ...others] = schools
  if (only !== undefined && others.length === 0) return only
  const wanted = named ?? lastSchool()
  return schools.find(({id}) => id === wanted) ?? null
}

interface WhichSchoolProps {
  schools: readonly School[]
  onChoose: (schoolId: string) => void
}

function WhichSchool({schools, onChoose}: WhichSchoolProps) {
  const t = useMessages('attention')
  return (
    <Callout kind="information">
      <Stack gap={4}>
        <Text size={1}>{t('attention.which-school')}</Text>
        <Flex gap={2} wrap="wrap">
          {schools.map(({id, name}) => (
            <NameButton key={id} text={name} onClick={() => onChoose(id)} />
          ))}
        </Flex>
      </Stack>
    </Callout>
  )
}
