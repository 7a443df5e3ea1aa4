import {useCallback} from 'react'
import type {PassView} from '../../schemas/contract/student.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import {subscriptionTypeOf} from '../../schemas/rules/pass.ts'
import type {School} from '../../schemas/rules/school.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {useInstant} from './useInstant.ts'
import {useMoney} from './useMoney.ts'

/** The terms of a pass in a few words each: price, kind, classes, validity. What is missing is called missing. */
export function usePassTerms({currency}: Pick<School, 'currency'>): (pass: PassView) => string[] {
  const t = useMessages()
  const money = useMoney()
  const {day} = useInstant()
  return useCallback(
    (pass) => {
      const {price, expiryDate, validityDays, classesLimit, isActive} = pass
      const type = subscriptionTypeOf(pass.type)
      const terms = [
        price === null ? t('terms.no-price') : money(moneyFromMajor(price, currency)),
        type === null ? t('terms.unknown-type') : t(`type.${type}`),
      ]
      if (type === 'clipcard' || type === 'multi-pass') {
        const count = classesLimit ?? 0
        terms.push(count > 0 ? t('terms.classes', {count}) : t('terms.no-classes'))
      }
      if (validityDays !== null) terms.push(t('terms.days', {count: validityDays}))
      else if (expiryDate === null) terms.push(t('terms.no-validity'))
      else terms.push(t('terms.until', {day: day(expiryDate)}))
      if (!isActive) terms.push(t('terms.not-on-sale'))
      return terms
    },
    [t, money, day, currency],
  )
}
