import type {FindingCode} from '../findingCodes.ts'
import {PASS_TEXTS_EN} from './en/passTexts.ts'
import {PAYMENT_TEXTS_EN} from './en/paymentTexts.ts'
import {PERSON_TEXTS_EN} from './en/personTexts.ts'
import {SESSION_TEXTS_EN} from './en/sessionTexts.ts'
import {SUBSCRIPTION_TEXTS_EN} from './en/subscriptionTexts.ts'
import {UPGRADE_TEXTS_EN} from './en/upgradeTexts.ts'
import {VISIBILITY_TEXTS_EN} from './en/visibilityTexts.ts'
import type {FindingText} from './findingText.ts'

export const FINDING_TEXTS_EN: Record<FindingCode, FindingText> = {
  ...PAYMENT_TEXTS_EN,
  ...SESSION_TEXTS_EN,
  ...PERSON_TEXTS_EN,
  ...SUBSCRIPTION_TEXTS_EN,
  ...VISIBILITY_TEXTS_EN,
  ...PASS_TEXTS_EN,
  ...UPGRADE_TEXTS_EN,
}
