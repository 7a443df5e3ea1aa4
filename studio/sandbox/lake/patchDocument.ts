import {extract, Mutation as MutatorMutation} from '@sanity/mutator'
import {withArrayKeys, withAttributeKeys} from './arrayKeys.ts'
import {lakeDocument, type LakeDocument} from './lakeDocument.ts'
import type {PatchOperations} from './mutation.ts'
import {invalidStep} from './stepFailure.ts'
import type {UnstampedDocument} from './transaction.ts'

const IMMUTABLE = ['_id', '_type'] as const

/** The document after the patch. The engine is the one that the Studio runs for its optimistic edits. */
export function patchDocument(
  document: LakeDocument,
  operations: Omit<PatchOperations, 'ifRevisionID'>,
  options: {generateArrayKeys: boolean},
): UnstampedDocument {
  if (Object.keys(operations).length === 0) {
    throw invalidStep(`Patch of document "${document._id}" contains no operations`)
  }
  const prepared = options.generateArrayKeys ? withKeysInOperations(operations) : operations
  const patched = applyOperations(document, prepared)
  const changed = IMMUTABLE.find((attribute) => patched[attribute] !== document[attribute])
  if (changed) throw invalidStep(`Cannot modify immutable attribute "${changed}"`)
  return {...patched, _createdAt: document._createdAt}
}

function applyOperations(document: LakeDocument, operations: PatchOperations): LakeDocument {
  const {set, setIfMissing, unset, diffMatchPatch, inc, dec, insert} = operations
  const written = runMutator(document, {
    ...(setIfMissing && {setIfMissing}),
    ...(set && {set}),
    ...(unset && {unset}),
    ...(diffMatchPatch && {diffMatchPatch}),
  })
  // the engine passes over what is no number, the service refuses it
  for (const path of Object.keys({...inc, ...dec})) requireNumber(written, path)
  return runMutator(written, {...(inc && {inc}), ...(dec && {dec}), ...(insert && {insert})})
}

function requireNumber(document: LakeDocument, path: string): void {
  const targets = extract(path, document)
  if (targets.length === 0 || targets.some((target) => typeof target !== 'number')) {
    throw invalidStep(
      `Cannot increment or decrement "${path}" of document "${document._id}": it is not a number`,
    )
  }
}

type MutatorPatch = Omit<
  NonNullable<ConstructorParameters<typeof MutatorMutation>[0]['mutations'][number]['patch']>,
  'id' | 'query'
>

function runMutator(document: LakeDocument, operations: MutatorPatch): LakeDocument {
  if (Object.keys(operations).length === 0) return document
  try {
    const patch = {id: document._id, ...operations}
    const mutation = new MutatorMutation({mutations: [{patch}]})
    return lakeDocument.parse(mutation.apply(structuredClone(document)))
  } catch (error) {
    throw invalidStep(error instanceof Error ? error.message : String(error))
  }
}

function withKeysInOperations(operations: PatchOperations): PatchOperations {
  const {set, setIfMissing, insert} = operations
  return {
    ...operations,
    ...(set && {set: withAttributeKeys(set)}),
    ...(setIfMissing && {setIfMissing: withAttributeKeys(setIfMissing)}),
    ...(insert && {insert: {...insert, items: [withArrayKeys(insert.items)].flat()}}),
  }
}
