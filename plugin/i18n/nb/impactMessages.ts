import type {IMPACT_MESSAGES_EN} from '../en/impactMessages.ts'

/** Whom the faults of a pass have hit, in Norwegian. */
export const IMPACT_MESSAGES_NB: Record<keyof typeof IMPACT_MESSAGES_EN, string> = {
  'impact.title': 'Hvem «{{pass}}» berører',
  'impact.pending': 'Går gjennom passene som er solgt …',
  'impact.no-fault': 'Ingenting ved dette passet gjør at neste salg går galt.',
  'impact.no-holders': 'Ingen er solgt ennå.',
  'impact.holders_one': '{{count}} pass er solgt.',
  'impact.holders_other': '{{count}} pass er solgt.',
  'impact.looked': 'De nyeste {{count}} er gått gjennom.',
  'impact.none': 'Ingen av dem har en feil som dette passet kan forklare.',
  'impact.hits_one': '{{count}} har en feil. Åpne eleven for å rette den.',
  'impact.hits_other': '{{count}} har en feil. Åpne hver elev for å rette den.',
  'impact.table': 'Pass med feil',
  'impact.student': 'Elev',
  'impact.sold': 'Gitt',
  'impact.state': 'Status',
  'impact.reasons': 'Feil',
}
