import {Box, Flex, Stack, Text} from '@sanity/ui'
import type {SourceReport} from '../../../schemas/rules/source.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Section} from '../../ui/Section.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {sourceName} from '../sourceName.ts'
import {SourceNotices} from '../SourceNotices.tsx'

/** Where the facts come from, and which places could not be asked. */
export function SourcesPanel({sources}: {sources: readonly SourceReport[]}) {
  const t = useMessages()
  const schools = useSchools()
  const answered = sources.filter((report) => report.failure === null && report.complete)
  return (
    <Section title={t('sources.title')}>
      <SourceNotices sources={sources} />
      {answered.length === 0 ? null : (
        <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {answered.map((report) => (
            <Flex as="li" key={`${report.source} ${report.account}`} gap={2} align="center">
              <Box flex={1}>
                <Text size={1}>{sourceName(report, schools, t)}</Text>
              </Box>
              <StatusBadge kind="positive" text={t('sources.answered')} />
            </Flex>
          ))}
        </Stack>
      )}
    </Section>
  )
}
