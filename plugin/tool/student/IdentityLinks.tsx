import {Heading, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Callout} from '../../ui/Callout.tsx'

type Identity = StudentFile['student']

/** Links that people have made by hand; those that somebody changed by another way are named, for they are not followed. */
export function IdentityLinks({student}: {student: Identity}) {
  const t = useMessages()
  const links = student.links.filter(({standing}) => standing !== 'undone')
  if (links.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading as="h3" size={0}>
        {t('identity.links')}
      </Heading>
      {links.map((link) => {
        const other = nameOf(link.otherId, student)
        return link.standing === 'holds' ? (
          <Text key={link.id} size={1} style={{overflowWrap: 'anywhere'}}>
            <bdi>{other}</bdi>. {t('identity.link-holds', {name: link.signedBy ?? '?'})}
          </Text>
        ) : (
          <Callout key={link.id} kind="warning">
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              {t('identity.link-not-followed', {other, because: t(`standing.${link.standing}`)})}
            </Text>
          </Callout>
        )
      })}
    </Stack>
  )
}

function nameOf(id: string, {users, clerkAccounts, hints}: Identity): string {
  const user = users.find((entry) => entry.id === id || entry.clerkId === id)
  const account = clerkAccounts.find((entry) => entry.id === id)
  const hint = hints.find(({otherId}) => otherId === id)
  return user?.name ?? user?.email ?? account?.name ?? account?.primaryEmail ?? hint?.name ?? id
}
