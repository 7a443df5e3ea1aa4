import type {ProofDocument} from '../../schemas/contract/proof.ts'

/** A proof, and what Sanity itself says of it: nothing in the document could be believed about this. */
export interface StoredProof {
  document: ProofDocument
  revision: string
  /** Id of the user who wrote it, and nobody else after them. */
  authorId: string
  /** Milliseconds since the epoch, by Sanity's clock. */
  writtenAt: number
}

/** The proofs that Studios wrote. */
export interface ProofStore {
  /**
   * Null where there is no proof of that id, where it has another shape, or where it was touched after it was written.
   *
   * @throws ProblemError `sanity-…` when nobody can tell.
   */
  find(id: string): Promise<StoredProof | null>
  /**
   * Takes the proof away. True for one caller alone, however many try at the same time.
   *
   * @throws ProblemError `sanity-…` when it is not known to be gone.
   */
  consume(proof: StoredProof): Promise<boolean>
}
