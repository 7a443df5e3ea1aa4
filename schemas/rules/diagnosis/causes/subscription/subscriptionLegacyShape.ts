import {finding, type SubjectCause} from '../../cause.ts'
import {documentEvidence, nameOf} from '../../evidence.ts'
import {textField} from '../../../json.ts'
import {concernedSubscriptions} from '../../../assessment/subjects.ts'

/** Has other fields than those that the host app reads, so that it is in no list. */
export const subscriptionLegacyShape = {
  of: 'subjects',
  code: 'subscription-legacy-shape',
  find: (assessment) =>
    concernedSubscriptions(assessment)
      .filter(({subscription}) => subscription.legacyShape)
      .map((entry) => {
        const {id, document} = entry.subscription
        return finding({
          code: 'subscription-legacy-shape',
          subjectId: id,
          evidence: ['status', 'purchaseDate', 'expiryDate'].map((field) =>
            documentEvidence('subscription', id, field, textField(document, field)),
          ),
          values: {pass: nameOf(entry)},
        })
      }),
} satisfies SubjectCause
