import {Box, Button, Flex, Inline, Select, Stack, Text} from '@sanity/ui'
import {startTransition, useState} from 'react'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {Field} from '../ui/Field.tsx'
import {ENTRY_FAMILIES, FAMILY_OF} from './entryFamily.ts'
import {foldMiddle} from './foldMiddle.ts'
import {TimelineDays} from './TimelineDays.tsx'

/** The entries, newest first, with the choice of what to see of them. */
export function TimelineList({timeline}: {timeline: TimelineResponse}) {
  const t = useMessages('timeline')
  const [choice, setChoice] = useState<Choice>('but-lookups')
  const {entries} = timeline
  const shown = entries.filter((entry) => isChosen(choice, entry))
  if (entries.length === 0) {
    return (
      <Text size={1} muted>
        {t('timeline.none')}
      </Text>
    )
  }
  return (
    <Stack gap={4}>
      <Flex gap={4} wrap="wrap" align="flex-end">
        <ChoiceOfWhat entries={entries} choice={choice} onChoose={setChoice} />
        <Box paddingBottom={3}>
          <Announcement>
            {shown.length === 0
              ? t(choice === 'but-lookups' ? 'timeline.none' : 'timeline.none-of-kind')
              : t('timeline.shown', {count: shown.length})}
          </Announcement>
        </Box>
      </Flex>
      <FoldedDays key={choice} entries={shown} timeline={timeline} />
    </Stack>
  )
}

/** Whoever reads this has just looked the student up: those entries stand aside until they are asked for. */
const CHOICES = ['but-lookups', ...ENTRY_FAMILIES, 'all'] as const
type Choice = (typeof CHOICES)[number]

function isChosen(choice: Choice, {kind}: TimelineEntryView): boolean {
  if (choice === 'all') return true
  return choice === 'but-lookups' ? FAMILY_OF[kind] !== 'lookup' : FAMILY_OF[kind] === choice
}

interface ChoiceOfWhatProps {
  entries: readonly TimelineEntryView[]
  choice: Choice
  onChoose: (choice: Choice) => void
}

function ChoiceOfWhat({entries, choice, onChoose}: ChoiceOfWhatProps) {
  const t = useMessages('timeline')
  const textOf = (it: Choice) => {
    const count = entries.filter((entry) => isChosen(it, entry)).length
    if (it === 'all') return t('timeline.everything', {count})
    if (it === 'but-lookups') return t('timeline.but-lookups', {count})
    return t('timeline.of-family', {family: t(`timeline-family.${it}`), count})
  }
  return (
    <Field label={t('timeline.filter')}>
      {(control) => (
        <Select
          {...control}
          fontSize={1}
          value={choice}
          onChange={({currentTarget: {value}}) => {
            const chosen = CHOICES.find((it) => it === value)
            if (chosen !== undefined) onChoose(chosen)
          }}
        >
          {CHOICES.map((it) => (
            <option key={it} value={it}>
              {textOf(it)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

interface FoldedDaysProps {
  entries: readonly TimelineEntryView[]
  timeline: TimelineResponse
}

function FoldedDays({entries, timeline}: FoldedDaysProps) {
  const t = useMessages('timeline')
  const [open, setOpen] = useState(false)
  const {newest, middle, first} = foldMiddle(entries)
  return (
    <Stack gap={4}>
      <TimelineDays entries={newest} timeline={timeline} />
      {middle.length === 0 ? null : (
        // It stays where it is, so that focus stays on it.
        <Inline>
          <Button
            mode="ghost"
            fontSize={1}
            aria-expanded={open}
            text={open ? t('timeline.fold') : t('timeline.unfold', {count: middle.length})}
            onClick={() => startTransition(() => setOpen(!open))}
          />
        </Inline>
      )}
      <TimelineDays entries={open ? [...middle, ...first] : first} timeline={timeline} />
    </Stack>
  )
}
