export interface Field {
  required: boolean
  /** Read late: Stripe's objects hold one another in circles, and most are never looked at. */
  shape: () => Shape
}

export interface ObjectShape {
  kind: 'object'
  name: string
  fields: ReadonlyMap<string, Field>
  /** What every other field holds; without it there is no other field. */
  others: (() => Shape) | null
}

/** What a value must be. */
export type Shape =
  | {kind: 'anything'}
  | {kind: 'primitive'; type: 'boolean' | 'null' | 'number' | 'string'}
  | {kind: 'literal'; value: boolean | number | string}
  | {kind: 'array'; item: Shape}
  | {kind: 'union'; choices: Shape[]}
  | ObjectShape
