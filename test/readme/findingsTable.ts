import {FINDING_CODES} from '../../schemas/rules/diagnosis/findingCodes.ts'
import {FINDING_TEXTS_EN} from '../../schemas/rules/diagnosis/texts/en.ts'
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
  const rows = FINDING_CODES.map((code) => {
    const {sentence, means, offers} = FINDING_TEXTS_EN[code]
    return row([`\`${code}\``, sentence, means, offers])
  })
  const norwegian = FINDING_CODES.map((code) =>
    row([`\`${code}\``, FINDING_TEXTS_NB[code].sentence]),
  )
  return [
    row(['code', 'what the screen says', 'what it means for the student', 'what to do']),
    row(['---', '---', '---', '---']),
    ...rows,
    '',
    '<details>',
    '<summary>The same in Norwegian</summary>',
    '',
    row(['kode', 'det skjermen sier']),
    row(['---', '---']),
    ...norwegian,
    '',
    '</details>',
    '',
  ].join('\n')
}

function row(cells: string[]): string {
  const texts = cells.map((cell) =>
    cell.replaceAll('|', '\\|').replaceAll(/\{\{(\w+)\}\}/g, '*$1*'),
  )
  return `| ${texts.join(' | ')} |`
}
