import {Select, Stack, Text, TextArea} from '@sanity/ui'
import {useState} from 'react'
import {useCurrentLocale} from 'sanity'
import {
  MESSAGE_LANGUAGES,
  type MessageLanguage,
} from '../../schemas/rules/message/messageLanguage.ts'
import type {MessageFacts} from '../../schemas/rules/message/messageFacts.ts'
import {studentMessage} from '../../schemas/rules/message/studentMessage.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {CopyTextButton} from '../ui/CopyTextButton.tsx'
import {Disclosure} from '../ui/Disclosure.tsx'
import {Field} from '../ui/Field.tsx'

const ROWS = 9

/** A message ready to be read, changed and copied into a mail or a chat. Nothing is sent from here. */
export function StudentMessage({facts}: {facts: MessageFacts}) {
  const t = useMessages()
  const {id: locale} = useCurrentLocale()
  const [language, setLanguage] = useState<MessageLanguage>(locale.startsWith('nb') ? 'nb' : 'en')
  /** What the person made of the text; null: it is as proposed. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? studentMessage(facts, language)
  const choose = (value: string) => {
    setLanguage((last) => MESSAGE_LANGUAGES.find((known) => known === value) ?? last)
    setTyped(null)
  }
  return (
    <Disclosure title={t('message.title')}>
      <Stack gap={4}>
        <Text size={1} muted>
          {t('message.help')}
        </Text>
        <Field label={t('message.language')}>
          {(control) => (
            <Select
              fontSize={1}
              {...control}
              value={language}
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
              lang={language}
              dir="auto"
              rows={ROWS}
              value={text}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div>
          <CopyTextButton text={text} label={t('message.copy')} done={t('message.copied')} />
        </div>
      </Stack>
    </Disclosure>
  )
}
