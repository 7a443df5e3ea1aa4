import {Grid, Stack, Text} from '@sanity/ui'
import type {Plan, SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Disclosure} from '../ui/Disclosure.tsx'
import {SeenPasses} from '../ui/SeenPasses.tsx'

/** The student's own page now, and how it would be. What stays as it is, is folded away, or only counted where it is hidden. */
export function SeenBeforeAfter({student: {before, after}}: {student: Plan['student']}) {
  const t = useMessages('repair')
  const same = before.filter((pass) => staysAsItIs(pass, after))
  const [hidden, staying] = [same.filter(isHidden), same.filter((pass) => !isHidden(pass))]
  const changed = (passes: readonly SeenSubscription[]) =>
    passes.filter(({subscriptionId}) =>
      same.every((pass) => pass.subscriptionId !== subscriptionId),
    )
  const isChanged = changed(before).length + changed(after).length > 0
  return (
    <Stack gap={3}>
      {isChanged || same.length === 0 ? (
        <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
          <SeenColumn title={t('seen.now')} passes={changed(before)} others={staying.length} />
          <SeenColumn title={t('seen.after')} passes={changed(after)} others={staying.length} />
        </Grid>
      ) : null}
      {staying.length === 0 ? null : (
        <Disclosure title={t('seen.staying', {count: staying.length})}>
          <SeenPasses label={t('seen.staying', {count: staying.length})} passes={staying} />
        </Disclosure>
      )}
      {hidden.length === 0 ? null : (
        <Text size={1} muted>
          {t('seen.still-hidden', {count: hidden.length})}
        </Text>
      )}
    </Stack>
  )
}

interface SeenColumnProps {
  title: string
  passes: readonly SeenSubscription[]
  /** How many passes stand on the page besides. */
  others: number
}

function SeenColumn({title, passes, others}: SeenColumnProps) {
  const t = useMessages('repair')
  return (
    <Stack gap={3}>
      <Text as="h4" size={1} weight="medium">
        {title}
      </Text>
      {passes.length === 0 && others > 0 ? (
        <Text size={1} muted>
          {t('seen.nothing-more')}
        </Text>
      ) : (
        <SeenPasses label={title} passes={passes} />
      )}
    </Stack>
  )
}

/** Hidden passes count as the same whatever else changes in them: the student sees none of it. */
function staysAsItIs(pass: SeenSubscription, after: readonly SeenSubscription[]): boolean {
  const later = after.find(({subscriptionId}) => subscriptionId === pass.subscriptionId)
  if (later === undefined) return isHidden(pass)
  return isHidden(pass) ? isHidden(later) : JSON.stringify(pass) === JSON.stringify(later)
}

function isHidden({visibility}: SeenSubscription): boolean {
  return visibility.tab === null
}
