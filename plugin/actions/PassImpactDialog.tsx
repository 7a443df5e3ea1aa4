import {Box, Button, Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useRequest} from '../api/useRequest.ts'
import type {ResolvedConfig} from '../config.ts'
import {Instant} from '../format/Instant.tsx'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {TOOL_NAME} from '../router.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {DataTable} from '../ui/DataTable.tsx'
import {ProblemNotice} from '../ui/ProblemNotice.tsx'
import {readPassImpact, type PassHit, type PassImpact} from './readPassImpact.ts'

export interface PassImpactDialogProps {
  config: ResolvedConfig
  passId: string
  onClose: () => void
}

const API_VERSION = '2026-05-04'

/** Over a pass: what in it makes sales go wrong, and the students whose passes show it. */
export function PassImpactDialog({config, passId, onClose}: PassImpactDialogProps) {
  const t = useMessages('impact')
  const id = useId()
  const sanity = useClient({apiVersion: API_VERSION})
  const {subscriptionType} = config
  const {answer, problem, reload} = useRequest(passId, (signal) =>
    readPassImpact(sanity, {passId, subscriptionType}, {now: new Date().toISOString(), signal}),
  )
  return (
    <TimeZoneContext value={config.timeZone}>
      <Dialog
        id={id}
        width={2}
        header={t('impact.title', {pass: answer?.pass.name.trim() || t('pass.unnamed')})}
        // Its own close button has an English label; the footer's is in the reader's language.
        __unstable_hideCloseButton
        onClose={onClose}
        footer={
          <Flex padding={4} justify="flex-end">
            <Button mode="ghost" text={t('footer.close')} onClick={onClose} />
          </Flex>
        }
      >
        <Box padding={4}>
          {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
          {problem === null && answer === null ? (
            <Flex gap={3} align="center">
              <Spinner muted />
              <Announcement>{t('impact.pending')}</Announcement>
            </Flex>
          ) : null}
          {answer === null ? null : <Impact impact={answer} />}
        </Box>
      </Dialog>
    </TimeZoneContext>
  )
}

function Impact({impact}: {impact: PassImpact}) {
  const t = useMessages('impact')
  const {faults, hits, holders, looked} = impact
  return (
    <Stack gap={5}>
      <Callout kind={faults.length === 0 ? 'positive' : 'problem'}>
        {faults.length === 0 ? (
          <Text size={1}>{t('impact.no-fault')}</Text>
        ) : (
          <BulletList
            items={faults.map((fault) => ({key: fault, content: t(`pass-fault.${fault}`)}))}
          />
        )}
      </Callout>
      <Text as="p" size={1}>
        {holders === 0 ? t('impact.no-holders') : t('impact.holders', {count: holders})}{' '}
        {looked < holders ? t('impact.looked', {count: looked}) : null}
      </Text>
      {holders > 0 && hits.length === 0 ? (
        <Text as="p" size={1}>
          {t('impact.none')}
        </Text>
      ) : null}
      {hits.length === 0 ? null : (
        <Stack gap={3}>
          <Text as="p" size={1} weight="semibold">
            {t('impact.hits', {count: hits.length})}
          </Text>
          <HitTable hits={hits} />
        </Stack>
      )}
    </Stack>
  )
}

function HitTable({hits}: {hits: readonly PassHit[]}) {
  const t = useMessages('impact')
  return (
    <DataTable
      label={t('impact.table')}
      columns={[
        {key: 'student', title: t('impact.student')},
        {key: 'sold', title: t('impact.sold')},
        {key: 'state', title: t('impact.state')},
        {key: 'reasons', title: t('impact.reasons')},
      ]}
      rows={hits.map((hit) => ({
        key: hit.subscriptionId,
        cells: [
          <Student key="student" hit={hit} />,
          <Instant key="sold" at={hit.soldAt} precision="day" />,
          t(hit.isActive ? 'subscription.active' : 'subscription.inactive'),
          hit.reasons.map((reason) => t(`hit-reason.${reason}`)).join(' · '),
        ],
      }))}
    />
  )
}

function Student({hit: {studentId, schoolId, studentName}}: {hit: PassHit}) {
  const t = useMessages('impact')
  const name = studentName?.trim() || t('student.unnamed')
  if (studentId === null) return name
  const params = schoolId === null ? {studentId} : {studentId, schoolId}
  return (
    <IntentLink intent={TOOL_NAME} params={params}>
      <bdi>{name}</bdi>
    </IntentLink>
  )
}
