import type {ImpactVocabularies} from '../Vocabularies.ts'

/** How what is wrong with a pass hit somebody, in English. */
export const IMPACT_VOCABULARIES_EN: ImpactVocabularies = {
  'hit-reason': {
    'type-differs': 'another kind than the pass has today',
    'no-end': 'no end date',
    'ended-at-once': 'ended when it began',
    'no-classes': 'number of classes not set',
  },
}
