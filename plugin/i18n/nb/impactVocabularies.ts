import type {ImpactVocabularies} from '../Vocabularies.ts'

/** What is wrong with a pass, and how it hit somebody, in Norwegian. */
export const IMPACT_VOCABULARIES_NB: ImpactVocabularies = {
  'pass-fault': {
    'type-unknown':
      'Appen kjenner ikke denne typen: Ingen kan få passet uten at noen svarer på hva det er.',
    'no-validity':
      'Det står ikke hvor lenge det varer: Ingen kan få passet uten at noen svarer på det.',
    'date-passed':
      'Den faste sluttdatoen er passert: Den som kjøper det nå, får et pass som allerede er gått ut.',
    'date-without-zone':
      'Sluttdatoen har ingen tidssone, så passet kan gå ut noen timer for tidlig eller for sent.',
    'no-class-limit':
      'Det står ikke hvor mange timer det gir: Ingen kan få passet uten at noen svarer på det.',
  },
  'hit-reason': {
    'type-differs': 'en annen type enn passet har i dag',
    'no-end': 'ingen sluttdato',
    'ended-at-once': 'gikk ut idet det begynte',
    'no-classes': 'antall timer mangler',
  },
}
