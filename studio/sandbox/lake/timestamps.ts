/** The service keeps `_createdAt` and `_updatedAt` to the second. */
export function documentTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Transactions and events are dated to less than a second. */
export function transactionTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
