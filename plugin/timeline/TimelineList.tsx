import {Button, Flex, Inline, Select, Stack, Text} from '@sanity/ui'
import {startTransition, useState} from 'react'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {Field} from '../ui/Field.tsx'
import {ENTRY_FAMILIES, FAMILY_OF, type EntryFamily} from './entryFamily.ts'
import {foldMiddle} from './foldMiddle.ts'
import {TimelineDays} from './TimelineDays.tsx'

/** The entries, newest first, with the choice of what to see of them. */
export function TimelineList({timeline}: {timeline: TimelineResponse}) {
  const t = useMessages()
  const [family, setFamily] = useState<EntryFamily | null>(null)
  const {entries} = timeline
  const shown = entries.filter(({kind}) => family === null || FAMILY_OF[kind] === family)
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
        <FamilyChoice entries={entries} family={family} onChoose={setFamily} />
        <Announcement>
          {shown.length === 0
            ? t('timeline.none-of-kind')
            : t('timeline.shown', {count: shown.length})}
        </Announcement>
      </Flex>
      <FoldedDays key={family} entries={shown} timeline={timeline} />
    </Stack>
  )
}

interface FamilyChoiceProps {
  entries: readonly TimelineEntryView[]
  family: EntryFamily | null
  onChoose: (family: EntryFamily | null) => void
}

function FamilyChoice({entries, family, onChoose}: FamilyChoiceProps) {
  const t = useMessages()
  const countOf = (it: EntryFamily) => entries.filter(({kind}) => FAMILY_OF[kind] === it).length
  return (
    <Field label={t('timeline.filter')}>
      {(control) => (
        <Select
          {...control}
          fontSize={1}
          value={family ?? ''}
          onChange={({currentTarget: {value}}) =>
            onChoose(ENTRY_FAMILIES.find((it) => it === value) ?? null)
          }
        >
          <option value="">{t('timeline.everything', {count: entries.length})}</option>
          {ENTRY_FAMILIES.map((it) => (
            <option key={it} value={it}>
              {t('timeline.of-family', {family: t(`timeline-family.${it}`), count: countOf(it)})}
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
  const t = useMessages()
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
