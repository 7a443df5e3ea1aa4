import type {Gathering} from './gathering.ts'

/** What an answer adds to what is known. */
export type Answer = (gathering: Gathering) => Gathering

export const NOTHING: Answer = (gathering) => gathering
