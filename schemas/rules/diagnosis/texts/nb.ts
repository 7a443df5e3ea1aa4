import type {FindingCode} from '../findingCodes.ts'
import {PASS_TEXTS_NB} from './nb/passTexts.ts'
import {PAYMENT_TEXTS_NB} from './nb/paymentTexts.ts'
import {PERSON_TEXTS_NB} from './nb/personTexts.ts'
import {SESSION_TEXTS_NB} from './nb/sessionTexts.ts'
import {SUBSCRIPTION_TEXTS_NB} from './nb/subscriptionTexts.ts'
import {UPGRADE_TEXTS_NB} from './nb/upgradeTexts.ts'
import {VISIBILITY_TEXTS_NB} from './nb/visibilityTexts.ts'
import type {FindingText} from './findingText.ts'

export const FINDING_TEXTS_NB: Record<FindingCode, FindingText> = {
  ...PAYMENT_TEXTS_NB,
  ...SESSION_TEXTS_NB,
  ...PERSON_TEXTS_NB,
  ...SUBSCRIPTION_TEXTS_NB,
  ...VISIBILITY_TEXTS_NB,
  ...PASS_TEXTS_NB,
  ...UPGRADE_TEXTS_NB,
}
