import {useRouter} from 'sanity/router'
import {receiptName} from '../../../schemas/rules/purchase.ts'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {SummaryFacts} from '../../../schemas/rules/summary/summaryFacts.ts'
import {requestIdOf} from '../../api/requestIds.ts'
import {useFindingText} from '../../format/useFindingText.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useVisibilityText} from '../../format/useVisibilityText.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {useSchools} from '../SchoolsContext.ts'
import {sourceName} from '../sourceName.ts'
import {verdictText} from './verdictText.ts'

/** What a summary of the file tells, in the words of the screen. Put together when it is asked for. */
export function useSummaryFacts(file: StudentFile): () => SummaryFacts {
  const t = useMessages()
  const money = useMoney()
  const findingText = useFindingText()
  const visibilityText = useVisibilityText()
  const schools = useSchools()
  const {resolvePathFromState} = useRouter()
  const {school, student, findings, purchases, subscriptions, sources, checkedAt} = file
  return () => ({
    school,
    student,
    findings: findings.map((finding) => findingText(finding, 'sentence')),
    purchases: purchases
      .toSorted((a, b) => b.purchase.createdAt.localeCompare(a.purchase.createdAt))
      .map((entry) => ({
        purchaseId: entry.purchase.purchaseId,
        at: entry.purchase.createdAt,
        amount: money(entry.purchase.amount),
        pass: entry.passName ?? receiptName(entry.purchase) ?? t('purchase.unnamed'),
        state: `${t(`purchase.${entry.purchase.state}`)}, ${verdictText(entry, t)}`,
      })),
    subscriptions: subscriptions.map(({passName, startDate, endDate, visibility}) => {
      const {text, detail} = visibilityText(visibility)
      return {
        name: passName?.trim() || t('pass.unnamed'),
        startDate,
        endDate,
        seen: detail === null ? text : `${text} (${detail})`,
      }
    }),
    troubles: sources.flatMap((source) =>
      source.failure === null
        ? []
        : [`${sourceName(source, schools, t)}: ${t(`source-failure.${source.failure}`)}`],
    ),
    link: new URL(
      resolvePathFromState(
        stateOf({view: 'student', schoolId: school.id, studentId: student.id, purchaseId: null}),
      ),
      window.location.origin,
    ).href,
    requestId: requestIdOf(file),
    checkedAt,
  })
}
