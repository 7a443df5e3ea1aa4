import type {Json} from '../json.ts'

/** A stored value that is not of the kind which the host app writes there. */
export interface Oddity {
  field: string
  /** As it stands in the document. */
  stored: Json
  /** `coerced`: it counts as what the host app takes it for. `unreadable`: it counts as absent. */
  kind: 'coerced' | 'unreadable'
}
