import {Card, Heading, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Callout} from '../../ui/Callout.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import {Section} from '../../ui/Section.tsx'
import {useSchools} from '../SchoolsContext.ts'

type Identity = StudentFile['student']

/** Every document and sign-in account that is this person. Several of a kind are often the very trouble. */
export function IdentityPanel({student}: {student: Identity}) {
  const t = useMessages()
  const {users, clerkAccounts} = student
  return (
    <Section title={t('identity.title')}>
      {users.length > 1 ? (
        <Callout kind="warning">
          <Text size={1}>{t('identity.several-documents', {count: users.length})}</Text>
        </Callout>
      ) : null}
      <Stack gap={3}>
        <Heading as="h3" size={0}>
          {t('identity.documents')}
        </Heading>
        {users.length === 0 ? <Text size={1}>{t('identity.no-document')}</Text> : null}
        {users.map((user) => (
          <UserCard key={user.id} user={user} />
        ))}
      </Stack>
      <Stack gap={3}>
        <Heading as="h3" size={0}>
          {t('identity.accounts')}
        </Heading>
        {clerkAccounts.length === 0 ? <Text size={1}>{t('identity.no-account')}</Text> : null}
        {clerkAccounts.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </Stack>
    </Section>
  )
}

function UserCard({user}: {user: Identity['users'][number]}) {
  const t = useMessages()
  const school = useSchools().find(({id}) => id === user.schoolId)
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        <FactList
          facts={[
            {term: t('identity.name'), value: user.name},
            {term: t('identity.email'), value: user.email},
            {term: t('identity.phone'), value: user.phone},
            {term: t('identity.role'), value: user.role},
            {term: t('field.tenant'), value: school?.name ?? user.schoolId ?? t('value.none')},
            {term: t('identity.clerk-id'), value: user.clerkId},
          ]}
        />
        <Text size={1}>
          <DocumentLink id={user.id} type="user">
            {t('student.open-document')}
          </DocumentLink>
        </Text>
      </Stack>
    </Card>
  )
}

function AccountCard({account}: {account: Identity['clerkAccounts'][number]}) {
  const t = useMessages()
  const addresses = account.emails.map(({address, verified}) =>
    t(verified ? 'identity.verified' : 'identity.unverified', {address}),
  )
  return (
    <Card border radius={2} padding={3}>
      <FactList
        facts={[
          {term: t('identity.name'), value: account.name},
          {term: t('identity.clerk-id'), value: account.id},
          {term: t('identity.email'), value: addresses.join(', ') || null},
        ]}
      />
    </Card>
  )
}
