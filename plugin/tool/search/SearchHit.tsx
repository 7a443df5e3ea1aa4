import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useStateLink} from 'sanity/router'
import type {StudentHit} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {hitState} from './hitState.ts'
import {HIT_ATTRIBUTE} from './moveFocus.ts'

interface SearchHitProps {
  hit: StudentHit
  searchedSchoolId: string | null
  onOpened: () => void
}

/** One student among those found: a link to their file. */
export function SearchHit({hit, searchedSchoolId, onOpened}: SearchHitProps) {
  const t = useMessages()
  const link = useStateLink({state: hitState(hit, searchedSchoolId), onClick: onOpened})
  return (
    <Card as="a" {...link} {...{[HIT_ATTRIBUTE]: ''}} border radius={3} padding={[3, 4]}>
      <Stack gap={3}>
        <Flex gap={3} align="center" wrap="wrap">
          <Text size={2} weight="semibold" style={{overflowWrap: 'anywhere'}}>
            <bdi>{hit.name ?? t('student.unnamed')}</bdi>
          </Text>
          <StatusBadge
            kind={hit.activeSubscriptions > 0 ? 'positive' : 'information'}
            text={
              hit.activeSubscriptions === 0
                ? t('hit.no-active-pass')
                : t('hit.active-passes', {count: hit.activeSubscriptions})
            }
          />
          {hit.sharesEmail ? <StatusBadge kind="warning" text={t('hit.shares-email')} /> : null}
        </Flex>
        <HitFacts hit={hit} />
      </Stack>
    </Card>
  )
}

function HitFacts({hit}: {hit: StudentHit}) {
  const t = useMessages()
  const school = useSchools().find(({id}) => id === hit.schoolId)
  const facts = [
    hit.email,
    school?.name ?? (hit.schoolId === null ? t('hit.no-school') : null),
    t(`found-by.${hit.foundBy}`),
  ].filter((fact) => fact !== null)
  return (
    <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
      <bdi>{facts.join(' · ')}</bdi>
    </Text>
  )
}
