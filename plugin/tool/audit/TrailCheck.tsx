import {Button, Inline, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ChainVerification} from '../../../schemas/contract/audit.ts'
import type {ChainBreak} from '../../../schemas/rules/audit/followChain.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
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
  const result = pending ? null : answer
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
      {/* In the page from the beginning: only then is it noticed that something comes into it. */}
      <Stack as="output">
        {pending ? (
          <Text size={1} muted>
            {t('trail.pending')}
          </Text>
        ) : null}
        {result?.firstBreak === null ? <IntactTrail result={result} /> : null}
      </Stack>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {result?.firstBreak ? <BrokenTrail firstBreak={result.firstBreak} /> : null}
    </Stack>
  )
}

function IntactTrail({result: {notes, erased}}: {result: ChainVerification}) {
  const t = useMessages('audit')
  return (
    <Callout kind="positive">
      <Text size={1}>
        {notes === 0 ? t('trail.empty') : t('trail.intact', {count: notes})}
        {erased === 0 ? null : ` ${t('trail.erased', {count: erased})}`}
      </Text>
    </Callout>
  )
}

function BrokenTrail({firstBreak}: {firstBreak: ChainBreak}) {
  const t = useMessages('audit')
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
