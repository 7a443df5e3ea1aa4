import {Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {ProblemNotice} from '../ui/ProblemNotice.tsx'
import {Section} from '../ui/Section.tsx'
import {BasisChoice} from './BasisChoice.tsx'
import {ChangeTables} from './ChangeTables.tsx'
import {PassChoice} from './PassChoice.tsx'
import {MovedNotice, PlanNotices} from './PlanNotices.tsx'
import {PlanQuestions} from './PlanQuestions.tsx'
import {ReasonFields} from './ReasonFields.tsx'
import {SeenBeforeAfter} from './SeenBeforeAfter.tsx'
import type {ShownPlan} from './usePlan.ts'
import {TellStudent} from './TellStudent.tsx'
import type {Repair} from './useRepair.ts'

/** The dialog before anything is applied. */
export function RepairEditor({file, repair}: {file: StudentFile; repair: Repair}) {
  const {form, change, plan, questions, problem} = repair
  const {shown} = plan
  // What made it fail no longer matters where it cannot be done at all.
  const isRefused = shown?.answer.plan.state === 'refused'
  return (
    <Stack gap={4}>
      {form.given === null ? <ManualChoice file={file} repair={repair} /> : null}
      {questions.length === 0 ? null : <QuestionSection repair={repair} />}
      {plan.problem === null ? null : (
        <ProblemNotice problem={plan.problem} onRetry={plan.recheck} />
      )}
      {shown === null ? (
        <PlanPending asked={plan} />
      ) : (
        <PlanSections file={file} shown={shown} lookAlikesTold={form.given === null} />
      )}
      <ReasonSection repair={repair} change={change} />
      <TellSection repair={repair} />
      {problem === null || isRefused ? null : (
        <div ref={bringIntoView}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      {shown === null || shown.moved.length === 0 ? null : (
        <MovedNotice moved={shown.moved} mayApply={!isRefused} file={file} />
      )}
    </Stack>
  )
}

/** Whoever pressed the button below may have scrolled past it. */
function bringIntoView(notice: HTMLElement | null) {
  notice?.scrollIntoView({block: 'nearest'})
}

function ManualChoice({file, repair: {form, change}}: {file: StudentFile; repair: Repair}) {
  const t = useMessages('repair')
  return (
    <Section level={3} title={t('editor.what')}>
      <PassChoice file={file} passId={form.passId} onChoose={(passId) => change({passId})} />
      <BasisChoice file={file} form={form} change={change} />
    </Section>
  )
}

function QuestionSection({repair: {form, change, questions}}: {repair: Repair}) {
  const t = useMessages('repair')
  return (
    <Section level={3} title={t('editor.questions')}>
      <PlanQuestions
        questions={questions}
        answers={form.answers}
        onAnswer={(patch) => change({answers: {...form.answers, ...patch}})}
      />
    </Section>
  )
}

function PlanPending({asked}: {asked: Repair['plan']}) {
  const t = useMessages('repair')
  if (asked.problem !== null) return null
  return <Announcement>{t(asked.pending ? 'editor.pending' : 'editor.incomplete')}</Announcement>
}

interface PlanSectionsProps {
  file: StudentFile
  shown: ShownPlan
  lookAlikesTold: boolean
}

function PlanSections({file, shown, lookAlikesTold}: PlanSectionsProps) {
  const t = useMessages('repair')
  const {plan} = shown.answer
  return (
    <>
      <PlanNotices plan={plan} lookAlikesTold={lookAlikesTold} />
      {plan.state === 'refused' ? null : (
        <>
          <Section level={3} title={t('editor.changes')}>
            <ChangeTables plan={plan} file={file} />
            <Text size={1} muted>
              {t('editor.not-changed-text')}
            </Text>
          </Section>
          {plan.state === 'needs-answers' ? null : (
            <Section level={3} title={t('editor.student')}>
              <SeenBeforeAfter student={plan.student} />
            </Section>
          )}
        </>
      )}
    </>
  )
}

/** Absent where no mailer is set up, or nothing can be applied that there would be something to tell about. */
function TellSection({repair: {form, change, plan, messageFacts}}: {repair: Repair}) {
  const t = useMessages('repair')
  const answer = plan.shown?.answer
  if (answer === undefined || answer.plan.state === 'refused' || messageFacts === null) return null
  const {telling} = answer
  if (!telling.available && telling.obstacle === 'no-receiver') return null
  return (
    <Section level={3} title={t('tell.title')}>
      {telling.available ? (
        <TellStudent
          to={telling}
          facts={messageFacts}
          draft={form.message}
          onChange={(message) => change({message})}
        />
      ) : (
        <Text size={1}>{t('tell.no-address')}</Text>
      )}
    </Section>
  )
}

interface ReasonSectionProps {
  repair: Repair
  change: Repair['change']
}

function ReasonSection({repair: {form, plan}, change}: ReasonSectionProps) {
  const t = useMessages('repair')
  return (
    <Section level={3} title={t('editor.why')}>
      <ReasonFields
        form={form}
        confirmations={plan.shown?.answer.plan.confirmations ?? []}
        change={change}
      />
    </Section>
  )
}
