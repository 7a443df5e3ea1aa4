import {useSyncExternalStore} from 'react'

/** A student whose file was opened. */
export interface Lookup {
  studentId: string
  schoolId: string
  name: string
}

const KEY = 'pass-support.recent-lookups'
const MOST = 6
const NONE: readonly Lookup[] = []

const listeners = new Set<() => void>()
let known: {text: string | null; lookups: readonly Lookup[]} = {text: null, lookups: NONE}

/**
 * The files that were opened last, newest first. Names are personal data, so they are kept for the browser tab alone and are
 * gone with it; addresses are not kept at all.
 */
export function useRecentLookups(): readonly Lookup[] {
  return useSyncExternalStore(subscribe, readLookups)
}

export function rememberLookup(lookup: Lookup): void {
  const others = readLookups().filter(
    ({studentId, schoolId}) => studentId !== lookup.studentId || schoolId !== lookup.schoolId,
  )
  write([lookup, ...others].slice(0, MOST))
}

export function forgetLookups(): void {
  write(NONE)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readLookups(): readonly Lookup[] {
  const text = storage()?.getItem(KEY) ?? null
  if (text !== known.text) known = {text, lookups: text === null ? NONE : parse(text)}
  return known.lookups
}

function write(lookups: readonly Lookup[]): void {
  if (lookups.length === 0) storage()?.removeItem(KEY)
  else storage()?.setItem(KEY, JSON.stringify(lookups))
  for (const listener of listeners) listener()
}

/** Null where the browser forbids it. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage
  } catch {
    return null
  }
}

/** Another version of the plugin may have written it. */
function parse(text: string): readonly Lookup[] {
  try {
    const entries: unknown = JSON.parse(text)
    return Array.isArray(entries) ? entries.filter(isLookup) : NONE
  } catch {
    return NONE
  }
}

function isLookup(entry: unknown): entry is Lookup {
  if (typeof entry !== 'object' || entry === null) return false
  const fields: Partial<Record<keyof Lookup, unknown>> = entry
  return [fields.studentId, fields.schoolId, fields.name].every(
    (value) => typeof value === 'string',
  )
}
