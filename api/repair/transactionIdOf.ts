/** One plan is one transaction, whoever applies it and how often. */
export function transactionIdOf(planHash: string): string {
  return `pass-support-${planHash.slice(0, 32)}`
}
