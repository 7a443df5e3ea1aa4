import {parseArgs} from 'node:util'
import {z} from 'zod'

const wholeNumber = z.coerce.number().int().nonnegative()

const options = z.object({
  runs: wholeNumber.default(1000),
  // The same for everybody who names none, so that two people talk about the same runs.
  seed: wholeNumber.default(20_250_812),
})

/** `--runs N` and `--seed N`, also written with `=`. */
export function readOptions(words: string[]): z.infer<typeof options> {
  const {values} = parseArgs({
    args: words,
    options: {runs: {type: 'string'}, seed: {type: 'string'}},
  })
  return options.parse(values)
}
