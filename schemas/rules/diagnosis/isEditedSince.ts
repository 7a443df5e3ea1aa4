import type {Pass} from '../pass.ts'

/** The pass document was changed after that instant, so that it may not say what was bought. */
export function isEditedSince(pass: Pass, instant: string): boolean {
  return Date.parse(pass.updatedAt) > Date.parse(instant)
}
