import {Box, Button, Card, Container, Flex, Heading, Stack} from '@sanity/ui'
import {useMemo} from 'react'
import {useRouter, useStateLink} from 'sanity/router'
import {useConfig} from '../ConfigContext.ts'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {LazyAttentionPane} from './attention/LazyAttentionPane.tsx'
import {LazyAuditPane} from './audit/LazyAuditPane.tsx'
import {placeOf, stateOf, type Place} from '../router.ts'
import {StudentSearch} from './search/StudentSearch.tsx'
import {SchoolsContext, useLoadSchools} from './SchoolsContext.ts'
import {StudentPane} from './student/StudentPane.tsx'

const WIDTH = 4

/** The whole tool: its heading, its three parts, and the place that the address names. */
export function ToolScreen() {
  const {timeZone} = useConfig()
  const t = useMessages()
  const router = useRouter()
  const place = useMemo(() => placeOf(router.state), [router.state])
  const schools = useLoadSchools()
  return (
    <SchoolsContext value={schools}>
      <TimeZoneContext value={timeZone}>
        <Card as="main" height="fill" overflow="auto">
          <Container width={WIDTH}>
            <Stack gap={4} padding={[3, 4, 5]}>
              <Flex gap={4} align="center" wrap="wrap">
                <Box flex={1}>
                  <Heading as="h1" size={[1, 2]}>
                    {t('tool.title')}
                  </Heading>
                </Box>
                <Parts place={place} />
              </Flex>
              <Screen place={place} />
            </Stack>
          </Container>
        </Card>
      </TimeZoneContext>
    </SchoolsContext>
  )
}

function Parts({place}: {place: Place}) {
  const t = useMessages()
  const {view} = place
  const isStudents = view === 'search' || view === 'student'
  return (
    <Flex as="nav" gap={1} wrap="wrap" aria-label={t('tool.parts')}>
      <PartLink to={{view: 'search'}} text={t('tool.students')} current={isStudents} />
      <PartLink
        to={{view: 'audit', noteId: null}}
        text={t('tool.audit')}
        current={view === 'audit'}
      />
      <PartLink
        to={{view: 'attention'}}
        text={t('tool.attention')}
        current={view === 'attention'}
      />
    </Flex>
  )
}

function PartLink({to, text, current}: {to: Place; text: string; current: boolean}) {
  const link = useStateLink({state: stateOf(to)})
  return (
    <Button
      as="a"
      {...link}
      mode="bleed"
      fontSize={1}
      padding={3}
      text={text}
      selected={current}
      aria-current={current ? 'page' : undefined}
    />
  )
}

function Screen({place}: {place: Place}) {
  if (place.view === 'audit') return <LazyAuditPane noteId={place.noteId} />
  if (place.view === 'attention') return <LazyAttentionPane />
  const studentId = place.view === 'student' ? place.studentId : null
  return (
    <>
      <StudentSearch key="search" openStudentId={studentId} />
      {place.view === 'student' ? <StudentPane place={place} /> : null}
    </>
  )
}
