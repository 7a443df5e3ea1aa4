import {finding, type Cause} from '../cause.ts'
import {documentEvidence, instant, text} from '../evidence.ts'

export const nothingWrongInData: Cause = {
  code: 'nothing-wrong-in-data',
  find: ({deciding, subscriptions}) => {
    if (!deciding?.kept || !deciding.pass) return []
    const right = subscriptions.find(
      ({subscription, visibility, link}) =>
        link?.sessionId === deciding.purchase.sessionId &&
        subscription.passId === deciding.pass?.id &&
        visibility.tab === 'active' &&
        visibility.bookability === 'bookable',
    )
    if (!right) return []
    const {id, passName, endDate} = right.subscription
    return [
      finding({
        code: 'nothing-wrong-in-data',
        subjectId: id,
        evidence: [
          documentEvidence('subscription', id, 'isActive', true),
          documentEvidence('subscription', id, 'endDate', endDate),
        ],
        values: {pass: text(passName ?? ''), endsAt: instant(endDate ?? '')},
      }),
    ]
  },
}
