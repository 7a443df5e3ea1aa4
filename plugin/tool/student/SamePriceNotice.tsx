import {Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {moneyFromMajor} from '../../../schemas/rules/money.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {schoolAccountFailed} from '../../repair/schoolAccountFailed.ts'
import {Callout} from '../../ui/Callout.tsx'

/** Where nothing but the amount is left: which passes it could have been. Shown only then. */
export function SamePriceNotice({file}: {file: StudentFile}) {
  const t = useMessages()
  const money = useMoney()
  const groups = groupsInQuestion(file)
  if (groups.length === 0) return null
  return (
    <Callout kind="warning">
      <Stack gap={3}>
        {groups.map(({price, passIds}) => (
          <Text size={1} key={price}>
            {t('same-price', {
              number: passIds.length,
              amount: money(moneyFromMajor(price, file.school.currency)),
              passes: namesOf(passIds, file).join(', '),
            })}
          </Text>
        ))}
      </Stack>
    </Callout>
  )
}

function groupsInQuestion(file: StudentFile): StudentFile['samePrice'] {
  const {samePrice, recommendation} = file
  if (recommendation.ambiguous) {
    const candidates = new Set(recommendation.candidatePassIds)
    return samePrice.filter(({passIds}) => passIds.some((id) => candidates.has(id)))
  }
  return schoolAccountFailed(file) ? samePrice : []
}

function namesOf(passIds: readonly string[], {passes}: StudentFile): string[] {
  return passes.filter(({id}) => passIds.includes(id)).map(({name}) => name.trim())
}
