import {FINDING_CODES, type FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import {FINDING_TEXTS_EN} from '../../schemas/rules/diagnosis/texts/en.ts'
import type {FindingText} from '../../schemas/rules/diagnosis/texts/findingText.ts'
import {FINDING_TEXTS_NB} from '../../schemas/rules/diagnosis/texts/nb.ts'

const START = '<!-- findings: written by npm run readme -->'
const END = '<!-- /findings -->'

/** The README with its list of findings as the texts have it now. */
export function withFindingsTable(readme: string): string {
  const before = readme.slice(0, readme.indexOf(START) + START.length)
  const after = readme.slice(readme.indexOf(END))
  return `${before}\n\n${findingsTable()}\n${after}`
}

function findingsTable(): string {
  return [
    row(['code', 'what the screen says', 'what it means for the student', 'what to do']),
    row(['---', '---', '---', '---']),
    ...rows(FINDING_TEXTS_EN),
    '',
    '<details>',
    '<summary>The same in Norwegian</summary>',
    '',
    row(['kode', 'det skjermen sier', 'hva det betyr for eleven', 'hva man gjør']),
    row(['---', '---', '---', '---']),
    ...rows(FINDING_TEXTS_NB),
    '',
    '</details>',
    '',
  ].join('\n')
}

function rows(texts: Record<FindingCode, FindingText>): string[] {
  return FINDING_CODES.map((code) => {
    const {sentence, means, offers} = texts[code]
    return row([`\`${code}\``, sentence, means, offers])
  })
}

function row(cells: string[]): string {
  const texts = cells.map((cell) =>
    cell.replaceAll('|', '\\|').replaceAll(/\{\{(\w+)\}\}/g, '*$1*'),
  )
  return `| ${texts.join(' | ')} |`
}
