import {describe} from 'vitest'
import {clerkContract} from '../contracts/clerk.ts'
import {testContract} from '../contracts/contract.ts'
import {checkedServices} from './checkedServices.ts'
import {readyService} from './readyService.ts'

describe('Clerk', () => {
  testContract(clerkContract, () => readyService(checkedServices(process.env).clerk), 'real')
})
