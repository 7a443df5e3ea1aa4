/** What is worked out of a whole is worked out once, however many of its parts ask for it. Wholes are never changed. */
export function oncePer<Whole extends object, Result>(
  workOut: (whole: Whole) => Result,
): (whole: Whole) => Result {
  const known = new WeakMap<Whole, {result: Result}>()
  return (whole) => {
    const kept = known.get(whole) ?? {result: workOut(whole)}
    known.set(whole, kept)
    return kept.result
  }
}
