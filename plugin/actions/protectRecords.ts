import type {DocumentActionComponent, DocumentActionsContext} from 'sanity'
import {passAuditExport} from '../../schemas/documents/passAuditExport.ts'
import {passAuditNote} from '../../schemas/documents/passAuditNote.ts'
import {passIdentityLink} from '../../schemas/documents/passIdentityLink.ts'

/** Documents that only the API writes. */
const RECORDS: ReadonlySet<string> = new Set([
  passAuditNote.name,
  passAuditExport.name,
  passIdentityLink.name,
])

/**
 * Leaves only this plugin's own actions on its records. A plugin decides about the actions of those before it; the Studio's own
 * configuration comes after all of them, so there it also takes away what later plugins add.
 *
 * @example defineConfig({…, document: {actions: protectRecords}})
 */
export function protectRecords(
  previous: DocumentActionComponent[],
  {schemaType}: Pick<DocumentActionsContext, 'schemaType'>,
): DocumentActionComponent[] {
  if (!RECORDS.has(schemaType)) return previous
  return previous.filter(({action}) => action?.startsWith('passSupport') === true)
}
