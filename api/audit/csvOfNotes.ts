import {
  isJsonObject,
  numberField,
  objectField,
  referenceField,
  textField,
  type JsonObject,
} from '../../schemas/rules/json.ts'
import {fractionDigits, majorUnits} from '../../schemas/rules/money.ts'
import {BYTE_ORDER_MARK, csvLine, type Separator} from './csv.ts'
import type {ExportedNote} from './exportedNote.ts'

interface Row {
  note: ExportedNote
  shown: JsonObject
  amount: Amount | null
  localTime: string
}

interface Amount {
  minor: number
  currency: string | null
}

/** Every amount and instant stands in a form that no locale reads otherwise: minor units and UTC, beside the readable one. */
const COLUMNS: readonly (readonly [name: string, cell: (row: Row) => string | null])[] = [
  ['note_id', ({note}) => note.id],
  ['sequence', ({shown}) => String(numberField(shown, 'sequence') ?? '')],
  ['at_utc', ({shown}) => textField(shown, 'at')],
  ['at_school_time', ({localTime}) => localTime],
  ['school_id', ({shown}) => referenceField(shown, 'school')],
  ['school_name', ({shown}) => textField(shown, 'schoolName')],
  ['student_id', ({shown}) => referenceField(shown, 'student')],
  ['actor_id', ({shown}) => actorField(shown, 'id')],
  ['actor_name', ({shown}) => actorField(shown, 'name')],
  ['actor_role', ({shown}) => actorField(shown, 'role')],
  ['action', ({shown}) => textField(shown, 'action')],
  ['reason', ({shown}) => textField(shown, 'reason')],
  ['note', ({shown}) => textField(shown, 'note')],
  ['passes', ({shown}) => listField(shown, 'passNames')],
  ['findings', ({shown}) => listField(shown, 'findings')],
  ['stripe_confirmed', ({shown}) => yesOrNo(shown['stripeConfirmed'] === true)],
  ['stripe_session', ({note}) => purchaseField(note, 'sessionId')],
  ['amount', ({amount}) => amount && decimal(amount)],
  ['amount_minor', ({amount}) => amount && String(amount.minor)],
  ['currency', ({amount}) => amount && amount.currency],
  ['evidence', ({note}) => evidenceOf(note)],
  ['undoes', ({shown}) => textField(shown, 'undoes')],
  ['undone_by', ({note}) => note.undoneBy],
  ['unchanged_since', ({note}) => yesOrNo(note.intact)],
]

export interface CsvWriter {
  head: string
  line: (note: ExportedNote) => string
}

/** @param timeZone IANA zone of the column with the schools' own time */
export function csvOfNotes(timeZone: string, separator: Separator): CsvWriter {
  // The Swedish way to write a date is ISO's.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return {
    head: `${BYTE_ORDER_MARK}${csvLine(
      COLUMNS.map(([name]) => name),
      separator,
    )}`,
    line: (note) => {
      const {shown} = note
      const at = Date.parse(textField(shown, 'at') ?? '')
      const localTime = Number.isNaN(at) ? '' : format.format(at)
      const row = {note, shown, amount: amountOf(note), localTime}
      return csvLine(
        COLUMNS.map(([, cell]) => cell(row) ?? ''),
        separator,
      )
    },
  }
}

function actorField(shown: JsonObject, field: string): string | null {
  const actor = objectField(shown, 'actor')
  return actor && textField(actor, field)
}

function listField(shown: JsonObject, field: string): string {
  const list = shown[field]
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string').join('; ') : ''
}

function purchaseField({content}: ExportedNote, field: string): string | null {
  const purchase = objectField(content, 'purchase')
  return purchase && textField(purchase, field)
}

function evidenceOf({content}: ExportedNote): string {
  const evidence = objectField(content, 'evidence')
  if (!evidence) return ''
  return [textField(evidence, 'kind'), textField(evidence, 'reference')].filter(Boolean).join(': ')
}

/** What Stripe says was paid; without it, what the person says who gave evidence, in the school's currency of the time. */
function amountOf({content}: ExportedNote): Amount | null {
  const paid = objectField(content, 'purchase')?.['amount']
  if (isJsonObject(paid)) {
    const minor = numberField(paid, 'minor')
    return minor === null ? null : {minor, currency: textField(paid, 'currency')}
  }
  const evidence = objectField(content, 'evidence')
  const stated = evidence && numberField(evidence, 'amountMinor')
  return typeof stated === 'number'
    ? {minor: stated, currency: textField(content, 'schoolCurrency')}
    : null
}

function decimal({minor, currency}: Amount): string {
  if (currency === null) return ''
  return majorUnits({minor, currency}).toFixed(fractionDigits(currency))
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
