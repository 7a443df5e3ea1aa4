import type {JsonObject} from '../json.ts'
import type {MessageLanguage} from './messageLanguage.ts'
import type {ToldOutcome} from './messageOutcome.ts'
import {readMessageRecord, type StudentMessageRecord} from './studentMessageRecord.ts'

/** That a student was told of one repair, and what became of it. */
export interface Told {
  outcome: ToldOutcome
  /** Instant, UTC: of the answer, or where none was written down, of the attempt. */
  at: string
  language: MessageLanguage
  actorName: string
}

/**
 * What the records of one repair's message come to.
 *
 * @param documents stored `passStudentMessage` documents that name one audit note
 * @returns null where no message was sent, or nothing legible says so
 */
export function toldOf(documents: readonly JsonObject[]): Told | null {
  const records = documents.flatMap((document) => readMessageRecord(document) ?? [])
  const last = inPhase(records, 'ended') ?? inPhase(records, 'begun')
  if (last === undefined) return null
  const {outcome, at, language, actor} = last
  return {outcome: outcome ?? 'unknown', at, language, actorName: actor.name}
}

function inPhase(records: readonly StudentMessageRecord[], phase: StudentMessageRecord['phase']) {
  return records.find((record) => record.phase === phase)
}
