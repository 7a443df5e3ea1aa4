import {z} from 'zod'
import {dataError} from './lakeError.ts'

/** `raw`, or the layers from the topmost down; published documents lie under all of them. */
export type Perspective = 'raw' | readonly string[]

const list = z.array(z.string().min(1)).min(1)
const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/** Reads the `perspective` parameter; without one, the API version decides. */
export function readPerspective(parameter: string | undefined, apiVersion: string): Perspective {
  if (!parameter) {
    const isModern = apiVersion === 'X' || apiVersion >= PUBLISHED_BY_DEFAULT_SINCE
    return isModern ? [] : 'raw'
  }
  const stack = parameter.startsWith('[') ? readJsonList(parameter) : parameter.split(',')
  if (stack.includes('raw')) {
    if (stack.length > 1) throw invalidPerspective(parameter)
    return 'raw'
  }
  return stack
    .filter((layer) => layer !== 'published')
    .map((layer) => (layer === 'previewDrafts' ? 'drafts' : layer))
}

function readJsonList(parameter: string): string[] {
  try {
    return list.parse(JSON.parse(parameter))
  } catch {
    throw invalidPerspective(parameter)
  }
}

function invalidPerspective(parameter: string) {
  return dataError(400, 'validationError', `Invalid perspective: ${parameter}`)
}
