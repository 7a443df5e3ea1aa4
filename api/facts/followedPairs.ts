import type {PersonRead} from './readPerson.ts'

/** Pairs of ids that are linked at this school by links that hold. */
export function followedPairs({links}: Pick<PersonRead, 'links'>): string[][] {
  return links.filter(({standing}) => standing === 'holds').map(({link}) => link.people)
}
