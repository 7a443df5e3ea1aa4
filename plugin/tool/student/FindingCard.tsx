import {Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {Evidence, Finding} from '../../../schemas/rules/diagnosis/finding.ts'
import {useFindingText} from '../../format/useFindingText.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {UnderlinedLinks} from '../../ui/UnderlinedLinks.tsx'

interface FindingCardProps {
  finding: Finding
  /** The banner says its sentence: a short name is enough. */
  isTold: boolean
  file: StudentFile
}

/** One cause: how sure it is, what it means, and the facts behind it. */
export function FindingCard({finding, isTold, file}: FindingCardProps) {
  const t = useMessages()
  const textOf = useFindingText()
  const kind = finding.code === 'nothing-wrong-in-data' ? 'positive' : finding.severity
  return (
    <Card as="li" border radius={2} padding={3}>
      <Stack gap={4}>
        <Flex gap={2} wrap="wrap" align="center">
          <StatusBadge kind={kind} text={t(`severity.${finding.severity}`)} />
          <Text size={1} muted>
            {t('why.confidence', {confidence: t(`confidence.${finding.confidence}`)})}
          </Text>
        </Flex>
        <Heading as="h3" size={0}>
          {textOf(finding, isTold ? 'name' : 'sentence')}
        </Heading>
        <Text as="p" size={1}>
          {textOf(finding, 'means')}
        </Text>
        {finding.evidence.length === 0 ? null : (
          <Disclosure title={t('why.evidence', {count: finding.evidence.length})}>
            <BulletList
              muted
              items={finding.evidence.map((fact) => ({
                key: `${fact.id} ${fact.field}`,
                content: <Fact fact={fact} file={file} />,
              }))}
            />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Fact({fact, file}: {fact: Evidence; file: StudentFile}) {
  const t = useMessages()
  return (
    <UnderlinedLinks>
      <FactSource fact={fact} file={file} /> <code>{fact.field}</code>:{' '}
      {fact.value === null ? t('value.none') : <bdi>{fact.value}</bdi>}
    </UnderlinedLinks>
  )
}

/** Where the fact was read, and where a person can look at it. */
function FactSource({fact, file}: {fact: Evidence; file: StudentFile}) {
  const t = useMessages()
  if (fact.place === 'sanity') {
    return (
      <DocumentLink id={fact.id} type={fact.type}>
        {t('fact.document', {type: fact.type, id: fact.id})}
      </DocumentLink>
    )
  }
  const url =
    file.purchases.find(({purchase}) => purchase.purchaseId === fact.id)?.stripeUrl ?? null
  const name = t(fact.place === 'stripe' ? 'fact.stripe' : 'fact.clerk', {
    type: fact.type,
    id: fact.id,
  })
  if (url === null) return name
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  )
}
