import {Stack, Text} from '@sanity/ui'
import type {UnreadableDocument} from '../../schemas/rules/documents/unreadableDocument.ts'
import {publishedId} from '../../schemas/rules/publishedId.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {DocumentLink} from '../ui/DocumentLink.tsx'
import {UnderlinedLinks} from '../ui/UnderlinedLinks.tsx'

/** What is stored so that nobody can read it, each with the way to its document. Quiet: the rest was read. */
export function UnreadableNotice({documents}: {documents: readonly UnreadableDocument[]}) {
  const t = useMessages()
  if (documents.length === 0) return null
  return (
    <Callout kind="information">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('unreadable.title', {count: documents.length})}
        </Text>
        <BulletList
          items={documents.map((document) => ({
            key: `${document.type} ${document.id} ${document.field}`,
            content: <Unreadable document={document} />,
          }))}
        />
      </Stack>
    </Callout>
  )
}

function Unreadable({document: {type, id, field}}: {document: UnreadableDocument}) {
  const t = useMessages()
  if (id === null) return type
  return (
    <UnderlinedLinks>
      <DocumentLink id={publishedId(id)} type={type}>
        {t('fact.document', {type, id})}
      </DocumentLink>
      {field === null ? null : ` · ${field}`}
    </UnderlinedLinks>
  )
}
