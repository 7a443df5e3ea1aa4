import type {MessageFacts} from '../../schemas/rules/message/messageFacts.ts'
import type {MessageLanguage} from '../../schemas/rules/message/messageLanguage.ts'
import {studentMessage} from '../../schemas/rules/message/studentMessage.ts'

/** The message for the student, as far as a person has made it their own. */
export interface MessageDraft {
  /** It goes out with the repair. Only ever ticked by a person: nothing is sent unseen. */
  send: boolean
  language: MessageLanguage
  /** What the person made of the text; null: it is as proposed. */
  typed: string | null
}

/** @param locale of the reader, such as `nb-NO` */
export function emptyDraft(locale: string): MessageDraft {
  return {send: false, language: locale.startsWith('nb') ? 'nb' : 'en', typed: null}
}

export function textOf({typed, language}: MessageDraft, facts: MessageFacts): string {
  return typed ?? studentMessage(facts, language)
}
