import {Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {MessageFields, type MessageFieldsProps} from './MessageFields.tsx'

interface TellStudentProps extends MessageFieldsProps {
  /** Where the school's mailer would be asked to send it. */
  to: {name: string | null; email: string}
}

/** Whether the student hears of the repair, and in which words. The text is seen before it can go out. */
export function TellStudent({to, ...fields}: TellStudentProps) {
  const t = useMessages('repair')
  const {draft, onChange} = fields
  return (
    <Stack gap={4}>
      <Flex as="label" gap={3} align="center">
        <Checkbox
          checked={draft.send}
          onChange={(event) => onChange({...draft, send: event.currentTarget.checked})}
        />
        <Text size={1} style={{overflowWrap: 'anywhere'}}>
          {t('tell.tick', {name: to.name ?? to.email, email: to.email})}
        </Text>
      </Flex>
      {draft.send ? (
        <Card border padding={4} radius={2}>
          <MessageFields {...fields} />
        </Card>
      ) : null}
    </Stack>
  )
}
