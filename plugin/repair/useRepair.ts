import {useEffect, useEffectEvent, useMemo, useRef, useState} from 'react'
import {useCurrentLocale} from 'sanity'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {Receipt, RepairRequest} from '../../schemas/contract/repair.ts'
import type {StudentFile} from '../../schemas/contract/student.ts'
import type {Question} from '../../schemas/rules/expectedSubscription.ts'
import {messageFactsOf, type MessageFacts} from '../../schemas/rules/message/messageFacts.ts'
import {useApiClient} from '../api/ApiClientContext.ts'
import type {ApiProblem} from '../api/ApiProblem.ts'
import {toApiProblem} from '../api/useRequest.ts'
import type {ApplyObstacle} from './applyObstacle.ts'
import {intentOf, type IntentResult} from './intentOf.ts'
import {textOf, type MessageDraft} from './messageDraft.ts'
import {obstaclesOf} from './obstaclesOf.ts'
import {initialForm, NO_ANSWERS_YET, type RepairForm, type RepairStart} from './repairForm.ts'
import {usePlan, type PlanState} from './usePlan.ts'

export interface Repair {
  form: RepairForm
  change: (patch: Partial<RepairForm>) => void
  plan: PlanState
  /** Questions that the plan has asked for this pass, answered ones too, so that an answer can be corrected. */
  questions: readonly Question[]
  /** What the student would be told. Null: no plan is at hand that would say it. */
  messageFacts: MessageFacts | null
  /** Why it cannot be applied yet; empty: it can. */
  obstacles: readonly ApplyObstacle[]
  apply: () => Promise<void>
  problem: ApiProblem | null
  receipt: Receipt | null
}

interface RepairOptions {
  file: StudentFile
  start: RepairStart
  timeZone: string
  onRepaired: () => void
}

/** One repair from the first look to the receipt. */
export function useRepair({file, start, timeZone, onRepaired}: RepairOptions): Repair {
  const {id: locale} = useCurrentLocale()
  const [form, setForm] = useState(() => initialForm(start, file, locale))
  const wish = useMemo(() => intentOf(form, file, timeZone), [form, file, timeZone])
  const plan = usePlan(wish.complete ? wish.intent : null)
  const questions = useAskedQuestions(form.passId, plan)
  const messageFacts = useMessageFacts(file, plan)
  const sender = useSender({form, wish, plan, messageFacts, onRepaired})
  useRecheck(file, plan, sender.receipt === null)
  const change = (patch: Partial<RepairForm>) =>
    setForm((last) => ({
      ...last,
      ...patch,
      // Another pass has other gaps: an answer about the first must not slip into the second.
      ...(patch.passId === undefined || patch.passId === last.passId
        ? {}
        : {answers: NO_ANSWERS_YET, confirmed: []}),
    }))
  return {
    form,
    change,
    plan,
    questions,
    messageFacts,
    obstacles: sender.sending ? ['sending'] : obstaclesOf(form, wish, plan),
    apply: sender.apply,
    problem: sender.problem,
    receipt: sender.receipt,
  }
}

/** The file was read anew, because somebody changed something: what the plan shows may no longer hold. */
function useRecheck({checkedAt}: StudentFile, plan: PlanState, isOpen: boolean): void {
  const lastChecked = useRef(checkedAt)
  const recheck = useEffectEvent(plan.recheck)
  useEffect(() => {
    if (lastChecked.current === checkedAt) return
    lastChecked.current = checkedAt
    if (isOpen) recheck()
  }, [checkedAt, isOpen])
}

interface SenderOptions {
  form: RepairForm
  wish: IntentResult
  plan: PlanState
  messageFacts: MessageFacts | null
  onRepaired: () => void
}

function useSender({form, wish, plan, messageFacts, onRepaired}: SenderOptions) {
  const client = useApiClient()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  // State arrives with the next render; a second click may come before it.
  const busy = useRef(false)

  const apply = async () => {
    const answer = plan.shown?.answer
    const {reason} = form
    const possible = wish.complete && answer !== undefined && reason !== ''
    if (busy.current || !possible || obstaclesOf(form, wish, plan).length > 0) return
    busy.current = true
    setSending(true)
    setProblem(null)
    try {
      const {confirmations, hash: planHash} = answer.plan
      const confirmed = form.confirmed.filter((tick) => confirmations.includes(tick))
      const {intent} = wish
      const note = form.note.trim()
      const tell = tellOf(form.message, answer, messageFacts)
      setReceipt(await client.repair({intent, planHash, reason, note, confirmed, tell}))
      onRepaired()
    } catch (error) {
      const failure = toApiProblem(error)
      setProblem(failure)
      if (failure.fresh !== null) plan.accept(failure.fresh)
    }
    busy.current = false
    setSending(false)
  }
  return {apply, sending, problem, receipt}
}

/** Nothing is sent that nobody ticked, or to nobody. */
function tellOf(
  draft: MessageDraft,
  {telling}: PlanResponse,
  facts: MessageFacts | null,
): RepairRequest['tell'] {
  if (!draft.send || !telling.available || facts === null) return null
  return {language: draft.language, text: textOf(draft, facts)}
}

function useMessageFacts({student, school}: StudentFile, {shown}: PlanState): MessageFacts | null {
  const plan = shown?.answer.plan
  const {name: studentName} = student
  return useMemo(
    () => (plan === undefined ? null : messageFactsOf(plan, {studentName, school})),
    [plan, studentName, school],
  )
}

function useAskedQuestions(passId: string, {shown}: PlanState): readonly Question[] {
  const [asked, setAsked] = useState<{passId: string; questions: readonly Question[]}>({
    passId,
    questions: [],
  })
  const before = asked.passId === passId ? asked.questions : []
  const {intent, questions: present} = shown?.answer.plan ?? {intent: null, questions: []}
  const ofThisPass = intent !== null && 'passId' in intent && intent.passId === passId
  const added = (ofThisPass ? present : []).filter(
    (question) => !before.some(({field}) => field === question.field),
  )
  // Set while rendering, as React advises for state that follows from other state: no flash of the old questions.
  if (asked.passId !== passId || added.length > 0) {
    setAsked({passId, questions: [...before, ...added]})
  }
  return [...before, ...added]
}
