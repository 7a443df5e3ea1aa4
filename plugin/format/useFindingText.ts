import {useCallback} from 'react'
import type {Finding, SentenceValue} from '../../schemas/rules/diagnosis/finding.ts'
import type {FindingText} from '../../schemas/rules/diagnosis/texts/findingText.ts'
import type {MessageValues} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {useInstant} from './useInstant.ts'
import {useMoney} from './useMoney.ts'

/** The texts of a finding with its own amounts, dates and names filled in. */
export function useFindingText(): (finding: Finding, part: keyof FindingText) => string {
  const t = useMessages()
  const money = useMoney()
  const {day} = useInstant()
  return useCallback(
    (finding, part) => {
      const write = (value: SentenceValue): string | number => {
        switch (value.kind) {
          case 'text':
            return value.text
          case 'money':
            return money(value.money)
          case 'instant':
            return day(value.instant)
          case 'count':
            return value.count
        }
      }
      const values: MessageValues = Object.fromEntries(
        Object.entries(finding.values).map(([name, value]) => [name, write(value)]),
      )
      return t(`finding.${finding.code}.${part}`, values)
    },
    [t, money, day],
  )
}
