import {Button, Flex, Select, Stack, TextInput} from '@sanity/ui'
import type {Question} from '../../schemas/rules/expectedSubscription.ts'
import {SUBSCRIPTION_TYPES} from '../../schemas/rules/pass.ts'
import {useInstant} from '../format/useInstant.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Field} from '../ui/Field.tsx'
import type {AnswersForm} from './repairForm.ts'
import {useSaidDay} from './useSaidDay.ts'

interface PlanQuestionsProps {
  questions: readonly Question[]
  answers: AnswersForm
  onAnswer: (patch: Partial<AnswersForm>) => void
}

/** What the pass does not state and a person has to. Values may be offered; none is filled in unasked. */
export function PlanQuestions({questions, answers, onAnswer}: PlanQuestionsProps) {
  return (
    <Stack gap={4}>
      {questions.map((question) => (
        <QuestionField
          key={question.field}
          question={question}
          answers={answers}
          onAnswer={onAnswer}
        />
      ))}
    </Stack>
  )
}

interface QuestionFieldProps {
  question: Question
  answers: AnswersForm
  onAnswer: (patch: Partial<AnswersForm>) => void
}

function QuestionField({question, answers, onAnswer}: QuestionFieldProps) {
  switch (question.field) {
    case 'validityDays':
      return <DaysQuestion offered={question.offered} answers={answers} onAnswer={onAnswer} />
    case 'classesLimit':
      return <ClassesQuestion answers={answers} onAnswer={onAnswer} />
    case 'subscriptionType':
      return <TypeQuestion stored={question.storedType} answers={answers} onAnswer={onAnswer} />
    case 'endDate':
      return <EndQuestion ended={question.endOfPass} answers={answers} onAnswer={onAnswer} />
  }
}

type AnswerProps = Pick<PlanQuestionsProps, 'answers' | 'onAnswer'>

function DaysQuestion({offered, answers, onAnswer}: AnswerProps & {offered: number}) {
  const t = useMessages('repair')
  return (
    <Field label={t('question.validityDays')} help={t('question-help.validityDays')}>
      {(control) => (
        <Flex gap={2} wrap="wrap">
          <TextInput
            fontSize={1}
            {...control}
            data-repair="question"
            inputMode="numeric"
            value={answers.validityDays}
            onChange={(event) => onAnswer({validityDays: event.currentTarget.value})}
          />
          <Button
            mode="ghost"
            fontSize={1}
            text={t('question-offer.days', {count: offered})}
            selected={answers.validityDays === String(offered)}
            onClick={() => onAnswer({validityDays: String(offered)})}
          />
        </Flex>
      )}
    </Field>
  )
}

function ClassesQuestion({answers, onAnswer}: AnswerProps) {
  const t = useMessages('repair')
  return (
    <Field label={t('question.classesLimit')}>
      {(control) => (
        <TextInput
          fontSize={1}
          {...control}
          data-repair="question"
          inputMode="numeric"
          value={answers.classesLimit}
          onChange={(event) => onAnswer({classesLimit: event.currentTarget.value})}
        />
      )}
    </Field>
  )
}

function TypeQuestion({stored, answers, onAnswer}: AnswerProps & {stored: string | null}) {
  const t = useMessages('repair')
  const choose = (value: string) =>
    onAnswer({subscriptionType: SUBSCRIPTION_TYPES.find((type) => type === value) ?? ''})
  return (
    <Field
      label={t('question.subscriptionType')}
      help={stored === null ? undefined : t('question-help.subscriptionType', {stored})}
    >
      {(control) => (
        <Select
          fontSize={1}
          {...control}
          data-repair="question"
          value={answers.subscriptionType}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('question-offer.type')}</option>
          {SUBSCRIPTION_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`type.${type}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function EndQuestion({ended, answers, onAnswer}: AnswerProps & {ended: string}) {
  const t = useMessages('repair')
  const {day} = useInstant()
  const said = useSaidDay()(answers.endDate)
  const help = t('question-help.endDate', {day: day(ended)})
  return (
    <Field label={t('question.endDate')} help={said === null ? help : `${said} ${help}`}>
      {(control) => (
        <TextInput
          fontSize={1}
          {...control}
          data-repair="question"
          type="date"
          value={answers.endDate}
          onChange={(event) => onAnswer({endDate: event.currentTarget.value})}
        />
      )}
    </Field>
  )
}
