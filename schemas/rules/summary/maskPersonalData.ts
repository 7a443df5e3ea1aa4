import {foldEmail} from '../student.ts'

const ADDRESS = /[^\s@<>()[\]"“”«»,;:]+@[^\s@<>()[\]"“”«»,;:]+/gu
/** Eight digits or more, as people space them. Days as `2025-08-12` are none, nor are the digits inside an id. */
const PHONE =
  /(?<![\p{L}\p{N}_.+-])(?!\d{4}-\d{2}-\d{2})\+?\(?\d(?:[\s().-]{0,2}\d){7,}(?![\p{L}\p{N}_])/gu

/** A text without whole addresses and phone numbers: enough is left to recognise what one knows already. */
export function maskPersonalData(text: string): string {
  return maskAddresses(text, []).replace(PHONE, (number) => `•••${number.slice(-2)}`)
}

/**
 * A text without whole addresses, save for those that may be read.
 *
 * @param readable folded
 */
export function maskAddresses(text: string, readable: readonly string[]): string {
  return text.replace(ADDRESS, (address) =>
    readable.includes(foldEmail(address)) ? address : maskAddress(address),
  )
}

function maskAddress(address: string): string {
  const [first = ''] = address
  return `${first}•••${address.slice(address.lastIndexOf('@'))}`
}
