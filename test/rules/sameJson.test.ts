import {assert, constantFrom, jsonValue, property} from 'fast-check'
import {expect, it} from 'vitest'
import {canonicalJson} from '../../schemas/rules/canonicalJson.ts'
import type {Json} from '../../schemas/rules/json.ts'
import {sameJson} from '../../schemas/rules/sameJson.ts'

const parsed = (text: string): Json => JSON.parse(text)
const inside = (part: Json): Json => ({list: [{part}], rest: 'as it is'})
const anyJson = jsonValue().map((value) => parsed(JSON.stringify(value)))

it('finds the same values alike as their canonical texts', () => {
  assert(
    property(anyJson, anyJson, (one, other) => {
      expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
    }),
  )
})

it('does not mind the order of keys', () => {
  assert(property(anyJson, (value) => sameJson(value, parsed(canonicalJson(value)))))
})

it('tells a value from the same one with one part more, less or other', () => {
  const parts: Json[] = [{a: 1}, {a: 1, b: null}, {b: 1}, [1], [1, null], {a: [1]}, '1', 1, null]
  assert(
    property(constantFrom(...parts), constantFrom(...parts), (one, other) => {
      expect(sameJson(inside(one), inside(other))).toBe(one === other)
    }),
  )
})
