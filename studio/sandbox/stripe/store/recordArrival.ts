import {countsAgainstCharge, storedRefund} from '../objects/refund.ts'
import {parseRow} from '../objects/row.ts'
import type {AccountObject} from '../objects/wire.ts'
import type {AccountObjects} from './accountStore.ts'

/** Adds or changes an object, with what Stripe would change along with it on the charge. */
export function recordArrival(
  objects: AccountObjects,
  kind: keyof AccountObjects,
  object: AccountObject,
): void {
  upsert(objects[kind], object)
  if (kind === 'refunds') countRefunds(objects, object)
  if (kind === 'disputes') changeCharge(objects, object, () => ({disputed: true}))
}

function upsert(list: AccountObject[], object: AccountObject): void {
  const index = list.findIndex(({account, id}) => account === object.account && id === object.id)
  if (index === -1) list.push(object)
  else list[index] = {...list[index], ...object}
}

function countRefunds(objects: AccountObjects, arrived: AccountObject): void {
  changeCharge(objects, arrived, (charge) => {
    const refunded = objects.refunds
      .filter((refund) => isAgainst(refund, charge))
      .map((refund) => parseRow(storedRefund, refund).stored)
      .filter(countsAgainstCharge)
      .reduce((sum, refund) => sum + refund.amount, 0)
    const amount = charge['amount']
    return {
      amount_refunded: refunded,
      ...(typeof amount === 'number' ? {refunded: refunded > 0 && refunded >= amount} : {}),
    }
  })
}

function changeCharge(
  objects: AccountObjects,
  arrived: AccountObject,
  change: (charge: AccountObject) => Record<string, boolean | number>,
): void {
  const index = objects.charges.findIndex((charge) => isAgainst(arrived, charge))
  const charge = objects.charges[index]
  if (charge) objects.charges[index] = {...charge, ...change(charge)}
}

const isAgainst = (money: AccountObject, charge: AccountObject): boolean =>
  money.account === charge.account &&
  (typeof money['charge'] === 'string'
    ? money['charge'] === charge.id
    : money['payment_intent'] === charge['payment_intent'])
