import type {ImpactVocabularies} from '../Vocabularies.ts'

/** How what is wrong with a pass hit somebody, in Norwegian. */
export const IMPACT_VOCABULARIES_NB: ImpactVocabularies = {
  'hit-reason': {
    'type-differs': 'en annen type enn passet har i dag',
    'no-end': 'ingen sluttdato',
    'ended-at-once': 'gikk ut idet det begynte',
    'no-classes': 'antall timer mangler',
  },
}
