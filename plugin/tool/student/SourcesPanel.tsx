import {Box, Flex, Stack, Text} from '@sanity/ui'
import type {UnreadableDocument} from '../../../schemas/rules/documents/unreadableDocument.ts'
import type {SourceReport} from '../../../schemas/rules/source.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Section} from '../../ui/Section.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {sourceName} from '../sourceName.ts'
import {SourceNotices} from '../SourceNotices.tsx'
import {UnreadableNotice} from '../UnreadableNotice.tsx'

interface SourcesPanelProps {
  sources: readonly SourceReport[]
  unreadable: readonly UnreadableDocument[]
}

/** Where the facts come from, which places could not be asked, and what of their answers could not be read. */
export function SourcesPanel({sources, unreadable}: SourcesPanelProps) {
  const t = useMessages()
  const schools = useSchools()
  const answered = sources.filter((report) => report.failure === null && report.complete)
  return (
    <Section title={t('sources.title')}>
      <SourceNotices sources={sources} />
      <UnreadableNotice documents={unreadable} />
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
