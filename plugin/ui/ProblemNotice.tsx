import {Button, Flex, Inline, Stack, Text} from '@sanity/ui'
import type {ApiProblem, ApiProblemCode} from '../api/ApiProblem.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Callout} from './Callout.tsx'
import {CopyTextButton} from './CopyTextButton.tsx'
import {Disclosure} from './Disclosure.tsx'

/** Failures that only whoever runs the API can understand, in the API's own English words. */
const TECHNICAL: ReadonlySet<ApiProblemCode> = new Set([
  'internal',
  'invalid-request',
  'answer-not-understood',
])

/** What failed, what to do about it, and the id that support needs to find it in the logs. */
export function ProblemNotice({problem, onRetry}: {problem: ApiProblem; onRetry?: () => void}) {
  const t = useMessages()
  return (
    <Callout kind="problem" role="alert">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t(`problem.${problem.code}`)}
        </Text>
        <Text size={1}>{t(`problem-remedy.${problem.code}`)}</Text>
        {problem.requestId === null ? null : (
          <Flex gap={3} align="center" wrap="wrap">
            <Text size={1} muted>
              {t('problem-notice.request', {id: problem.requestId})}
            </Text>
            <CopyTextButton
              text={[problem.code, problem.requestId, problem.at].join('\n')}
              label={t('problem-notice.copy')}
              done={t('problem-notice.copied')}
            />
          </Flex>
        )}
        {TECHNICAL.has(problem.code) ? (
          <Disclosure title={t('problem-notice.details')}>
            <Text as="p" size={1} style={{overflowWrap: 'anywhere', whiteSpace: 'pre-wrap'}}>
              {problem.message}
            </Text>
          </Disclosure>
        ) : null}
        {onRetry ? (
          <Inline>
            <Button mode="ghost" fontSize={1} text={t('problem-notice.retry')} onClick={onRetry} />
          </Inline>
        ) : null}
      </Stack>
    </Callout>
  )
}
