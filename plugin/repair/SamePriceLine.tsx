import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Flex, Text} from '@sanity/ui'
import {textField} from '../../schemas/rules/json.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {useMessages} from '../i18n/useMessages.ts'
import type {PlanState} from './usePlan.ts'

/** Beside the button, where nobody can miss it: which pass it gives, and which others could be meant by the same amount. */
export function SamePriceLine({plan: {shown}}: {plan: PlanState}) {
  const t = useMessages('repair')
  const plan = shown?.answer.plan
  if (plan === undefined || !plan.warnings.includes('other-pass-at-same-price')) return null
  const pass = newPassName(plan)
  if (pass === null || plan.samePricePasses.length === 0) return null
  const isOtherPrice = plan.warnings.includes('price-differs-from-pass')
  return (
    <Flex gap={2} align="flex-start">
      <Text size={1} aria-hidden>
        <WarningOutlineIcon />
      </Text>
      <Box flex={1}>
        <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
          {t(isOtherPrice ? 'footer.price-of-others' : 'footer.same-price', {
            pass,
            others: plan.samePricePasses.join(', '),
          })}
        </Text>
      </Box>
    </Flex>
  )
}

function newPassName({changes}: Plan): string | null {
  const created = changes.find(
    ({documentType, operation}) => documentType === 'subscription' && operation === 'create',
  )
  return created === undefined ? null : textField(created.after, 'passName')
}
