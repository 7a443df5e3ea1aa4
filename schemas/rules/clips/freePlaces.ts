/** Places in a row that are taken one by one. To find the next free one does not walk over those that are taken. */
export interface FreePlaces {
  /** The first free place from one on; the length of the row where none is left. */
  from(place: number): number
  take(place: number): void
}

export function freePlaces(length: number): FreePlaces {
  const leadsTo = Array.from({length: length + 1}, (_, place) => place)
  const next = (place: number): number => leadsTo[place] ?? length
  return {
    from: (place) => {
      let reached = place
      while (next(reached) !== reached) {
        // Whoever comes by shortens the way for the next.
        leadsTo[reached] = next(next(reached))
        reached = next(reached)
      }
      return reached
    },
    take: (place) => {
      leadsTo[place] = place + 1
    },
  }
}
