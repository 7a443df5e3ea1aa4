import {Grid, Stack, Text} from '@sanity/ui'
import type {Plan, SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {SeenPasses} from '../ui/SeenPasses.tsx'

/** The student's own page now, and how it would be. What stays hidden either way is only counted. */
export function SeenBeforeAfter({student}: {student: Plan['student']}) {
  const t = useMessages('repair')
  const hidden = student.before.filter(
    (pass) => pass.visibility.tab === null && isHidden(pass.subscriptionId, student.after),
  )
  const hiddenIds = new Set(hidden.map((pass) => pass.subscriptionId))
  const shown = (passes: readonly SeenSubscription[]) =>
    passes.filter((pass) => !hiddenIds.has(pass.subscriptionId))
  return (
    <Stack gap={3}>
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
        <SeenColumn title={t('seen.now')} passes={shown(student.before)} />
        <SeenColumn title={t('seen.after')} passes={shown(student.after)} />
      </Grid>
      {hidden.length === 0 ? null : (
        <Text size={1} muted>
          {t('seen.still-hidden', {count: hidden.length})}
        </Text>
      )}
    </Stack>
  )
}

function SeenColumn({title, passes}: {title: string; passes: readonly SeenSubscription[]}) {
  return (
    <Stack gap={3}>
      <Text as="h4" size={1} weight="medium">
        {title}
      </Text>
      <SeenPasses label={title} passes={passes} />
    </Stack>
  )
}

function isHidden(id: string, passes: readonly SeenSubscription[]): boolean {
  return passes.every((pass) => pass.subscriptionId !== id || pass.visibility.tab === null)
}
