import {Card, Heading, Inline, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Callout} from '../../ui/Callout.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import type {RepairStart} from '../../repair/repairForm.ts'
import {Section} from '../../ui/Section.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {IdentityLinks} from './IdentityLinks.tsx'
import {SamePersonHints} from './SamePersonHints.tsx'

type Identity = StudentFile['student']

interface IdentityPanelProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** Every document and sign-in account that is this person. Several of a kind are often the very trouble. */
export function IdentityPanel({file, onRepair}: IdentityPanelProps) {
  const t = useMessages()
  const {student} = file
  const {users, clerkAccounts, unknownClerkIds} = student
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
        {clerkAccounts.length > 1 ? (
          <Callout kind="warning">
            <Text size={1}>{t('identity.several-accounts', {number: clerkAccounts.length})}</Text>
          </Callout>
        ) : null}
        {clerkAccounts.map((account) => (
          <AccountCard
            key={account.id}
            account={account}
            isUsed={clerkAccounts.length > 1 && account.id === student.clerkId}
          />
        ))}
        {unknownClerkIds.map((id) => (
          <Callout key={id} kind="warning">
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              {t('identity.unknown-account', {id})}
            </Text>
          </Callout>
        ))}
      </Stack>
      <IdentityLinks student={student} />
      <SamePersonHints file={file} onRepair={onRepair} />
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
          ]}
        />
        <ClerkId id={user.clerkId} />
        <Text size={1}>
          <DocumentLink id={user.id} type="user">
            {t('student.open-document')}
          </DocumentLink>
        </Text>
      </Stack>
    </Card>
  )
}

function ClerkId({id}: {id: string | null}) {
  const t = useMessages()
  if (id === null) return null
  return (
    <Disclosure title={t('identity.technical')}>
      <FactList facts={[{term: t('identity.clerk-id'), value: id}]} />
    </Disclosure>
  )
}

interface AccountCardProps {
  account: Identity['clerkAccounts'][number]
  /** One of several: the one that passes given here go to. */
  isUsed: boolean
}

function AccountCard({account, isUsed}: AccountCardProps) {
  const t = useMessages()
  const addresses = account.emails.map(({address, verified}) =>
    t(verified ? 'identity.verified' : 'identity.unverified', {address}),
  )
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        {isUsed ? (
          <Inline>
            <StatusBadge kind="information" text={t('identity.used-here')} />
          </Inline>
        ) : null}
        <FactList
          facts={[
            {term: t('identity.name'), value: account.name},
            {term: t('identity.email'), value: addresses.join(', ') || null},
          ]}
        />
        <ClerkId id={account.id} />
      </Stack>
    </Card>
  )
}
