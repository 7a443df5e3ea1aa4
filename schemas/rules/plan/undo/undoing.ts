import type {ClaimedBy, DocumentChange, Refusal} from '../plan.ts'

/** What undoing one document of a repair comes to, or what keeps it from being undone. No changes: nothing to undo. */
export type Undoing =
  | {refusal: null; changes: DocumentChange[]}
  /** `claimedBy`: the pass that the payment stands for by now, where that is why. */
  | {refusal: Refusal; claimedBy: ClaimedBy | null}
