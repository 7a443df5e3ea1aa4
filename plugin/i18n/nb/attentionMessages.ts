import type {ATTENTION_MESSAGES_EN} from '../en/attentionMessages.ts'

/** The comparison of a school's payments and passes, in Norwegian. */
export const ATTENTION_MESSAGES_NB: Record<keyof typeof ATTENTION_MESSAGES_EN, string> = {
  'tool.attention': 'Trenger tilsyn',
  'attention.title': 'Betalinger og pass sammenlignet',
  'attention.school': 'Skole',
  'attention.about':
    'Sammenligner alle betalinger til skolen med alle pass som er gitt. Ingenting blir endret. En stor skole tar noen minutter.',
  'attention.start': 'Sammenlign betalinger og pass',
  'attention.again': 'Sammenlign på nytt',
  'attention.stop': 'Stopp',
  'attention.resume': 'Fortsett',
  'attention.pending': 'Laster …',
  'attention.never': 'Betalingene og passene til denne skolen er ikke sammenlignet ennå.',
  'attention.read': 'Sett gjennom så langt – betalinger {{sessions}}, pass {{subscriptions}}.',

  'attention.running': 'Sammenligner …',
  'attention.running-on': 'Sammenligner … mer enn {{number}} betalinger så langt.',
  'attention.stopped': 'Stoppet. Det som er sett gjennom, trenger vi ikke å se gjennom igjen.',
  'attention.failed': 'Sammenligningen ble avbrutt. «Fortsett» går videre der den sluttet.',
  'attention.finished': 'Sammenligningen er ferdig.',
  'attention.unfinished': 'Sammenligningen er ikke ferdig. Det som står under, er ikke alt.',
  'attention.even': 'Hver betaling har passet sitt, og hvert pass betalingen sin.',
  'attention.totals': 'Hva det blir til sammen',
  'attention.cases_one': '{{count}} tilfelle',
  'attention.cases_other': '{{count}} tilfeller',
  'attention.rows': 'Én for én',
  'attention.kind': 'Type',
  'attention.what': 'Hva',
  'attention.when': 'Når',
  'attention.amount': 'Beløp',
  'attention.cause': 'Årsak',
  'attention.no-name': 'Navnet på passet er ikke kjent',
  'attention.more': 'Last flere',
  'attention.passes': 'Pass der neste salg vil gå galt',
}
