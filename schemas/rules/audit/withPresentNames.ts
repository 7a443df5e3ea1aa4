import {objectField, textField, type JsonObject} from '../json.ts'

/**
 * In the first notes a payment was called by its session alone, in their purchase and in their intent. They can be read and undone
 * all the same.
 *
 * @param record as it was sealed: nothing here is written back
 */
export function withPresentNames(record: JsonObject): JsonObject {
  const intent = objectField(record, 'intent')
  const basis = intent && objectField(intent, 'basis')
  const purchase = objectField(record, 'purchase')
  return {
    ...record,
    ...(purchase && {purchase: named(purchase)}),
    ...(intent && {intent: {...named(intent), ...(basis && {basis: named(basis)})}}),
  }
}

function named(payment: JsonObject): JsonObject {
  const {sessionId, ...rest} = payment
  const isFormer = sessionId !== undefined && textField(payment, 'purchaseId') === null
  return isFormer ? {...rest, sessionId, purchaseId: sessionId} : payment
}
