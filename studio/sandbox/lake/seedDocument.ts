import {createHash} from 'node:crypto'
import type {WorldDocument} from '../world.ts'
import {isValidDocumentId} from './documentId.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {documentTimestamp} from './timestamps.ts'

/** Completes a document of the world with the system attributes; the revision is the same in every run. */
export function seedDocument(document: WorldDocument, now: number): LakeDocument {
  if (!isValidDocumentId(document._id)) {
    throw new Error(`Sandbox lake: "${document._id}" is not a valid document id`)
  }
  const created = asText(document['_createdAt']) ?? documentTimestamp(now)
  return {
    ...document,
    _createdAt: created,
    _updatedAt: asText(document['_updatedAt']) ?? created,
    _rev: asText(document['_rev']) ?? derivedRevision(document._id),
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function derivedRevision(id: string): string {
  return `seed${createHash('sha1').update(id).digest('hex').slice(0, 18)}`
}
