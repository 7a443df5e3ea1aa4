import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Upgrades, and classes that were counted on the wrong pass. */
export const UPGRADE_TEXTS_EN = {
  'upgrade-old-deactivated-without-new': {
    name: 'Upgrade switched off the old pass and made no new one',
    sentence: '“{{pass}}” was switched off for an upgrade, but the new pass was never made.',
    means: 'The student paid for more and has nothing.',
    offers: 'If we find the payment, we offer to give the new pass, with the old start.',
  },
  'upgrade-old-still-active': {
    name: 'Old pass still active after an upgrade',
    sentence: 'The student paid for an upgrade to “{{pass}}”, but “{{given}}” is still active.',
    means: 'The student has the old pass, or both.',
    offers: 'We offer to finish the upgrade and to switch off the old pass.',
  },
  'upgrade-clips-not-carried': {
    name: 'Upgrade did not count classes taken',
    sentence: 'The upgrade to “{{pass}}” did not count the classes taken before it: {{used}}.',
    means: 'The student has more classes than were bought.',
    offers: 'We offer to take them off. You have to tick that.',
  },
  'booking-on-later-expiring-subscription': {
    name: 'Booked with the pass that ends later',
    sentence:
      'Classes were taken from “{{pass}}”, although “{{other}}” ends earlier and was not used.',
    means: 'The student may lose classes when the earlier one ends.',
    offers: 'The school decides whether to move them.',
  },
  'cancelled-class-clip-not-returned': {
    name: 'Class called off and not given back',
    sentence:
      'The school cancelled a class, but “{{pass}}” did not get it back (classes: {{classes}}).',
    means: 'The student has too few classes left.',
    offers: 'We offer to give them back, and the note says which class it was.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
