import {Stack, Text} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {CopyTextButton} from '../ui/CopyTextButton.tsx'
import {Disclosure} from '../ui/Disclosure.tsx'
import {textOf} from './messageDraft.ts'
import {MessageFields, type MessageFieldsProps} from './MessageFields.tsx'

interface StudentMessageProps extends MessageFieldsProps {
  /** Folded out: it was to be sent and did not arrive. */
  open: boolean
}

/** A message ready to be read, changed and copied into a mail or a chat. */
export function StudentMessage({open, ...fields}: StudentMessageProps) {
  const t = useMessages('repair')
  return (
    <Disclosure title={t('message.title')} open={open}>
      <Stack gap={4}>
        <Text size={1} muted>
          {t('message.help')}
        </Text>
        <MessageFields {...fields} />
        <div>
          <CopyTextButton
            text={textOf(fields.draft, fields.facts)}
            label={t('message.copy')}
            done={t('message.copied')}
          />
        </div>
      </Stack>
    </Disclosure>
  )
}
