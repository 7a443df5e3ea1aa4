import {Button, Inline, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ChainVerification} from '../../../schemas/contract/audit.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {StateLink} from 'sanity/router'

/** Has the notes of one school checked: are they as they were written, and are they all there? */
export function TrailCheck({schoolId}: {schoolId: string | null}) {
  const t = useMessages('audit')
  const client = useApiClient()
  const [asked, setAsked] = useState<string | null>(null)
  const key = asked === schoolId ? schoolId : null
  const {answer, pending, problem, reload} = useRequest(key, async (signal) =>
    key === null ? null : client.verifyTrail(key, signal),
  )
  const check = () => (key === null ? setAsked(schoolId) : reload())
  return (
    <Stack gap={3}>
      <Inline gap={3}>
        <Button
          mode="ghost"
          text={t('trail.check')}
          title={schoolId === null ? t('trail.choose-school') : undefined}
          disabled={schoolId === null || pending}
          onClick={check}
        />
        {schoolId === null ? (
          <Text size={1} muted>
            {t('trail.choose-school')}
          </Text>
        ) : null}
      </Inline>
      {pending ? <Announcement>{t('trail.pending')}</Announcement> : null}
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {answer === null || pending ? null : <TrailResult result={answer} />}
    </Stack>
  )
}

function TrailResult({result: {notes, erased, firstBreak}}: {result: ChainVerification}) {
  const t = useMessages('audit')
  if (firstBreak === null) {
    return (
      <Callout kind="positive">
        <Announcement>
          {notes === 0 ? t('trail.empty') : t('trail.intact', {count: notes})}
          {erased === 0 ? null : ` ${t('trail.erased', {count: erased})}`}
        </Announcement>
      </Callout>
    )
  }
  const {kind, sequence, noteId} = firstBreak
  return (
    <Callout kind="problem" role="alert">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {sequence === null ? t('trail.broken') : t('trail.broken-at', {number: sequence})}
        </Text>
        <Text size={1}>{t(`chain-break.${kind}`)}</Text>
        <Text size={1}>{t('trail.what-to-do')}</Text>
        {noteId === null || kind === 'note-missing' || kind === 'end-differs' ? null : (
          <Text size={1}>
            <StateLink state={stateOf({view: 'audit', noteId})}>{t('trail.open-note')}</StateLink>
          </Text>
        )}
      </Stack>
    </Callout>
  )
}
