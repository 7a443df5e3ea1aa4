import {describe} from 'vitest'
import {testContract} from '../contracts/contract.ts'
import {stripeContract} from '../contracts/stripe.ts'
import {checkedServices} from './checkedServices.ts'
import {readyService} from './readyService.ts'

describe('Stripe', () => {
  testContract(stripeContract, () => readyService(checkedServices(process.env).stripe), 'real')
})
