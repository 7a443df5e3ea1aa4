import type {Author} from '../../schemas/rules/timeline/timelineEntry.ts'
import type {Reading} from './reading.ts'

/** Tells who wrote to the dataset: people of the project, and its tokens. */
export interface AuthorDirectory {
  /** One for each id, known or not. Never throws: a failure is an answer. */
  authors(ids: readonly string[]): Promise<Reading<Author[]>>
}
