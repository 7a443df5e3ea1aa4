import {CloseIcon} from '@sanity/icons/Close'
import {Box, Button, Card, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useEditState, type DocumentInspectorProps} from 'sanity'
import {referenceOf} from '../actions/documentFacts.ts'
import {SUBSCRIPTION_OWNER} from '../actions/ownerFields.ts'
import {ApiClientContext, useApiClient} from '../api/ApiClientContext.ts'
import {useRequest} from '../api/useRequest.ts'
import {useStudioApiClient} from '../api/useStudioApiClient.ts'
import type {ResolvedConfig} from '../config.ts'
import {ConfigContext, useConfig} from '../ConfigContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {Field} from '../ui/Field.tsx'
import {ProblemNotice} from '../ui/ProblemNotice.tsx'
import {Timeline, type TimelineProps} from './Timeline.tsx'

interface TimelineInspectorProps extends DocumentInspectorProps {
  config: ResolvedConfig
}

export function TimelineInspector({config, onClose, ...which}: TimelineInspectorProps) {
  const t = useMessages('timeline')
  const headingId = useId()
  const client = useStudioApiClient(config.apiUrl)
  return (
    <ApiClientContext value={client}>
      <ConfigContext value={config}>
        <Card as="section" aria-labelledby={headingId} height="fill" overflow="auto">
          <Stack gap={4} padding={4}>
            <Flex gap={3} align="center">
              <Box flex={1}>
                <Heading as="h2" id={headingId} size={1}>
                  {t('inspector.title')}
                </Heading>
              </Box>
              <Button
                mode="bleed"
                icon={CloseIcon}
                aria-label={t('footer.close')}
                onClick={onClose}
              />
            </Flex>
            <OfDocument {...which} />
          </Stack>
        </Card>
      </ConfigContext>
    </ApiClientContext>
  )
}

/** Works out from the document whose story it is. */
function OfDocument({documentId, documentType}: Omit<DocumentInspectorProps, 'onClose'>) {
  const t = useMessages('timeline')
  const {userType} = useConfig()
  const {published, draft, ready} = useEditState(documentId, documentType)
  const document = published ?? draft
  if (!ready || document === null) return <Announcement>{t('inspector.loading')}</Announcement>
  const isUser = documentType === userType
  const {student, school} = SUBSCRIPTION_OWNER
  const studentId = isUser ? documentId : referenceOf(document, student)
  if (studentId === null) return <Text size={1}>{t('inspector.no-student')}</Text>
  const story = {
    studentId,
    subscriptionId: isUser ? null : documentId,
    asOf: document._rev,
  }
  const schoolId = referenceOf(document, school)
  if (schoolId === null) return <AtSchool {...story} />
  return <Timeline {...story} schoolId={schoolId} />
}

/** A student without a school is common: with one school there is nothing to ask. */
function AtSchool(story: Omit<TimelineProps, 'schoolId'>) {
  const t = useMessages('timeline')
  const client = useApiClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const {answer, problem, reload} = useRequest('schools', (signal) => client.schools(signal))
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={reload} />
  if (answer === null) return <Announcement>{t('student.schools-pending')}</Announcement>
  const {schools} = answer
  const only = schools.length === 1 ? schools[0] : undefined
  const schoolId = chosen ?? only?.id ?? null
  return (
    <Stack gap={4}>
      {only === undefined ? (
        <Field label={t('inspector.no-school')}>
          {(control) => (
            <Select
              {...control}
              fontSize={1}
              value={chosen ?? ''}
              onChange={({currentTarget: {value}}) => setChosen(value || null)}
            >
              <option value="">–</option>
              {schools.map(({id, name}) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      {schoolId === null ? null : <Timeline {...story} schoolId={schoolId} />}
    </Stack>
  )
}
