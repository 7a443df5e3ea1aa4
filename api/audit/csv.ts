/** How a spreadsheet tells columns apart. */
export const SEPARATORS = {comma: ',', semicolon: ';'} as const
export type Separator = keyof typeof SEPARATORS

/** Without it Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF'

// A cell that begins so is run as a formula. The wide forms are what some spreadsheets take for the same signs.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** One line as RFC 4180 has it, ended by CRLF. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map(csvCell).join(SEPARATORS[separator])}\r\n`
}

/** Quoted always: neither separator nor line break nor leading zero can then be misread. An apostrophe makes a formula text. */
function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
