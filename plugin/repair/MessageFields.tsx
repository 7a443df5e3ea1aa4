import {Select, Stack, TextArea} from '@sanity/ui'
import {MESSAGE_MAX_LENGTH} from '../../schemas/contract/message.ts'
import type {MessageFacts} from '../../schemas/rules/message/messageFacts.ts'
import {MESSAGE_LANGUAGES} from '../../schemas/rules/message/messageLanguage.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Field} from '../ui/Field.tsx'
import {textOf, type MessageDraft} from './messageDraft.ts'

const ROWS = 9

export interface MessageFieldsProps {
  facts: MessageFacts
  draft: MessageDraft
  onChange: (draft: MessageDraft) => void
}

/** The proposed text, to be changed. Another language proposes anew. */
export function MessageFields({facts, draft, onChange}: MessageFieldsProps) {
  const t = useMessages('repair')
  const choose = (value: string) => {
    const language = MESSAGE_LANGUAGES.find((known) => known === value) ?? draft.language
    onChange({...draft, language, typed: null})
  }
  return (
    <Stack gap={4}>
      <Field label={t('message.language')}>
        {(control) => (
          <Select
            fontSize={1}
            {...control}
            value={draft.language}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {MESSAGE_LANGUAGES.map((known) => (
              <option key={known} value={known}>
                {t(`message.language.${known}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('message.text')}>
        {(control) => (
          <TextArea
            fontSize={1}
            {...control}
            data-repair="message"
            lang={draft.language}
            dir="auto"
            rows={ROWS}
            maxLength={MESSAGE_MAX_LENGTH}
            value={textOf(draft, facts)}
            onChange={(event) => onChange({...draft, typed: event.currentTarget.value})}
          />
        )}
      </Field>
    </Stack>
  )
}
