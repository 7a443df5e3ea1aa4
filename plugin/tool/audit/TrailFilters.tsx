import {CloseIcon} from '@sanity/icons/Close'
import {Button, Flex, Grid, Select, TextInput} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {AuditTotals} from '../../../schemas/contract/audit.ts'
import {REASONS} from '../../../schemas/rules/audit/auditNote.ts'
import {ACTIONS} from '../../../schemas/rules/plan/intent.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Field} from '../../ui/Field.tsx'
import {useSchools} from '../SchoolsContext.ts'
import type {TrailView} from './trailAddress.ts'

interface TrailFiltersProps {
  view: TrailView
  onShow: (view: TrailView) => void
}

/** Which part of the trail to look at. People and passes to choose from are those that occur in it. */
export function TrailFilters({view, onShow}: TrailFiltersProps) {
  const t = useMessages('audit')
  const {byActor, byPass} = useOccurring(view.school)
  const set = (part: Partial<TrailView>) => onShow({...view, ...part})
  const isNarrowed = Object.values(view).some((value) => value !== undefined)
  return (
    <Flex direction="column" gap={4} as="search" aria-label={t('trail-filter.title')}>
      <Grid gap={4} style={{gridTemplateColumns: 'repeat(auto-fill, minmax(max(8em, 14%), 1fr))'}}>
        <SchoolChoice view={view} onShow={onShow} />
        <Choice
          label={t('audit.kind')}
          all={t('audit.every-kind')}
          value={view.action}
          options={ACTIONS.map((action) => ({value: action, text: t(`action.${action}`)}))}
          onChoose={(action) => set({action})}
        />
        <Choice
          label={t('audit.reason')}
          all={t('audit.every-reason')}
          value={view.reason}
          options={REASONS.map((reason) => ({value: reason, text: t(`reason.${reason}`)}))}
          onChoose={(reason) => set({reason})}
        />
        <Choice
          label={t('audit.actor-filter')}
          all={t('audit.everybody')}
          value={view.actor}
          options={withChosen(
            byActor.map(({id, name}) => ({value: id, text: name})),
            view.actor,
          )}
          onChoose={(actor) => set({actor})}
        />
        <Choice
          label={t('audit.pass')}
          all={t('audit.every-pass')}
          value={view.pass}
          options={withChosen(
            byPass.map(({name}) => ({value: name, text: name})),
            view.pass,
          )}
          onChoose={(pass) => set({pass})}
        />
        <Choice
          label={t('audit.stripe')}
          all={t('audit.stripe-either')}
          value={view.stripeConfirmed}
          options={[
            {value: 'true', text: t('audit.stripe-confirmed')},
            {value: 'false', text: t('audit.stripe-unconfirmed')},
          ]}
          onChoose={(stripeConfirmed) => set({stripeConfirmed})}
        />
        <Day label={t('audit.from')} value={view.from} onChoose={(from) => set({from})} />
        <Day label={t('audit.to')} value={view.to} onChoose={(to) => set({to})} />
      </Grid>
      {isNarrowed ? (
        <Flex gap={2} wrap="wrap">
          {view.student === undefined ? null : (
            <Button
              mode="ghost"
              fontSize={1}
              padding={2}
              iconRight={CloseIcon}
              text={t('audit.one-student')}
              aria-label={t('audit.drop-student')}
              onClick={() => set({student: undefined})}
            />
          )}
          <Button
            mode="bleed"
            fontSize={1}
            padding={2}
            text={t('trail-filter.clear')}
            onClick={() => onShow({})}
          />
        </Flex>
      ) : null}
    </Flex>
  )
}

const NONE: Pick<AuditTotals, 'byActor' | 'byPass'> = {byActor: [], byPass: []}

function useOccurring(school: string | undefined): Pick<AuditTotals, 'byActor' | 'byPass'> {
  const client = useApiClient()
  const {answer} = useRequest(`occurring ${school ?? ''}`, (signal) =>
    client.auditTotals(school === undefined ? {} : {school}, signal),
  )
  return answer ?? NONE
}

function SchoolChoice({view, onShow}: TrailFiltersProps) {
  const t = useMessages('audit')
  const schools = useSchools()
  if (schools.length < 2) return null
  return (
    <Choice
      label={t('audit.school')}
      all={t('school.all')}
      value={view.school}
      options={schools.map(({id, name}) => ({value: id, text: name}))}
      // People and passes are those of a school.
      onChoose={(school) => onShow({...view, school, actor: undefined, pass: undefined})}
    />
  )
}

interface Option<Value extends string> {
  value: Value
  text: string
}

interface ChoiceProps<Value extends string> {
  label: string
  /** Stands for no filter. */
  all: string
  value: Value | undefined
  options: readonly Option<Value>[]
  onChoose: (value: Value | undefined) => void
}

function Choice<Value extends string>({label, all, value, options, onChoose}: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      {(control): ReactNode => (
        <Select
          {...control}
          fontSize={1}
          value={value ?? ''}
          onChange={({currentTarget}) =>
            onChoose(options.find((option) => option.value === currentTarget.value)?.value)
          }
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

interface DayProps {
  label: string
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

function Day({label, value, onChoose}: DayProps) {
  return (
    <Field label={label}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          fontSize={1}
          value={value ?? ''}
          onChange={({currentTarget}) => onChoose(currentTarget.value || undefined)}
        />
      )}
    </Field>
  )
}

/** An address may name one that does not occur, or is not loaded yet: the select still shows what is filtered by. */
function withChosen(options: readonly Option<string>[], chosen: string | undefined) {
  if (chosen === undefined || options.some(({value}) => value === chosen)) return options
  return [...options, {value: chosen, text: chosen}]
}
