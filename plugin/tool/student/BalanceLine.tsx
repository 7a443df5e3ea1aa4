import {Flex, Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {Money} from '../../../schemas/rules/money.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {StatusBadge} from '../../ui/StatusBadge.tsx'

/** What is at stake, in money: paid but not given, given but not paid. Where nothing is, nothing is said. */
export function BalanceLine({balance}: {balance: StudentFile['balance']}) {
  const t = useMessages()
  const money = useMoney()
  const {paidNotGiven, givenNotPaid, complete} = balance
  if (paidNotGiven.length === 0 && givenNotPaid.length === 0) return null
  const write = (amounts: readonly Money[]) => amounts.map(money).join(' + ')
  return (
    <Flex gap={2} wrap="wrap" align="center">
      {paidNotGiven.length === 0 ? null : (
        <StatusBadge
          kind="problem"
          text={t('balance.paid-not-given', {amount: write(paidNotGiven)})}
        />
      )}
      {givenNotPaid.length === 0 ? null : (
        <StatusBadge
          kind="warning"
          text={t('balance.given-not-paid', {amount: write(givenNotPaid)})}
        />
      )}
      {complete ? null : (
        <Text size={1} muted>
          {t('balance.incomplete')}
        </Text>
      )}
    </Flex>
  )
}
