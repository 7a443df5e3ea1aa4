import {Stack, Text} from '@sanity/ui'
import type {AuditNoteDetail} from '../../../schemas/contract/audit.ts'
import {evidence as evidenceSchema, findingCode} from '../../../schemas/contract/finding.ts'
import type {Evidence} from '../../../schemas/rules/diagnosis/finding.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {Section} from '../../ui/Section.tsx'

/** What was found at the time, with the facts behind it as they were then. */
export function NoteDiagnosis({note}: {note: AuditNoteDetail}) {
  const t = useMessages('audit')
  if (note.diagnosis.length === 0) return null
  return (
    <Section title={t('audit.findings')}>
      {note.diagnosis.map(({code, subjectId, evidence}) => {
        const known = findingCode.safeParse(code).data
        return (
          <Stack gap={3} key={`${code} ${subjectId}`}>
            <Text as="h3" size={1} weight="semibold">
              {known === undefined ? code : t(`finding.${known}.name`)}
            </Text>
            <BulletList
              muted
              items={evidence
                .flatMap((fact) => evidenceSchema.safeParse(fact).data ?? [])
                .map((fact) => ({
                  key: `${fact.id} ${fact.field}`,
                  content: <Fact fact={fact} />,
                }))}
            />
          </Stack>
        )
      })}
    </Section>
  )
}

const FACT_OF = {sanity: 'fact.document', stripe: 'fact.stripe', clerk: 'fact.clerk'} as const

function Fact({fact: {place, type, id, field, value}}: {fact: Evidence}) {
  const t = useMessages('audit')
  return (
    <>
      {t(FACT_OF[place], {type, id})} <code>{field}</code>:{' '}
      {value === null ? t('value.none') : <bdi>{value}</bdi>}
    </>
  )
}
