import {ATTENTION_MESSAGES_EN} from './attentionMessages.ts'
import {DIALOG_MESSAGES_EN} from './dialogMessages.ts'
import {TIMELINE_MESSAGES_EN} from './timelineMessages.ts'
import {TOOL_MESSAGES_EN} from './toolMessages.ts'

/** Every text in English that is not the word of a code. Other languages have the same keys. */
export const MESSAGES_EN = {
  ...TOOL_MESSAGES_EN,
  ...DIALOG_MESSAGES_EN,
  ...ATTENTION_MESSAGES_EN,
  ...TIMELINE_MESSAGES_EN,
}
