import type {LakeDocument} from './lakeDocument.ts'
import {invalidStep} from './stepFailure.ts'

export interface Reference {
  target: string
  weak: boolean
}

const ALLOWED_KEYS: ReadonlySet<string> = new Set([
  '_ref',
  '_type',
  '_key',
  '_weak',
  '_strengthenOnPublish',
  '_dataset',
  '_projectId',
])

/** Every reference of a document to another one in the same dataset. */
export function referencesOf(document: LakeDocument): Reference[] {
  const found: Reference[] = []
  collect(document, found)
  return found
}

function collect(value: unknown, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (value === null || typeof value !== 'object') return
  if ('_ref' in value && typeof value._ref === 'string') {
    const weak = '_weak' in value && value._weak === true
    // cross-dataset references point outside, nothing here can check them
    if (!('_dataset' in value)) found.push({target: value._ref, weak})
    return
  }
  for (const item of Object.values(value)) collect(item, found)
}

/** The service takes nothing beside its own keys in a reference. */
export function checkReferenceShapes(value: unknown): void {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value) && '_ref' in value) {
    const stray = Object.keys(value).find((key) => !ALLOWED_KEYS.has(key))
    if (stray !== undefined) throw invalidStep(`Key "${stray}" not allowed in ref`)
  }
  for (const item of Object.values(value)) checkReferenceShapes(item)
}
