import type {DocumentActionComponent, DocumentActionsContext} from 'sanity'
import {isRecordType} from '../../schemas/documents/recordTypes.ts'

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
  if (!isRecordType(schemaType)) return previous
  return previous.filter(({action}) => action?.startsWith('passSupport') === true)
}
