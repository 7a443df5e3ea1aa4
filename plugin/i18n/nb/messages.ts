import type {MESSAGES_EN} from '../en/messages.ts'
import {ATTENTION_MESSAGES_NB} from './attentionMessages.ts'
import {DIALOG_MESSAGES_NB} from './dialogMessages.ts'
import {TIMELINE_MESSAGES_NB} from './timelineMessages.ts'
import {TOOL_MESSAGES_NB} from './toolMessages.ts'

export const MESSAGES_NB: Record<keyof typeof MESSAGES_EN, string> = {
  ...TOOL_MESSAGES_NB,
  ...DIALOG_MESSAGES_NB,
  ...ATTENTION_MESSAGES_NB,
  ...TIMELINE_MESSAGES_NB,
}
