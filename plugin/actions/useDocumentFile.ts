import {useEffect, useSyncExternalStore} from 'react'
import {useClient, type SanityClient} from 'sanity'
import type {StudentFile} from '../../schemas/contract/student.ts'
import type {ResolvedConfig} from '../config.ts'

/** What the API says about the student whom the open document belongs to. */
export type DocumentFile =
  | {state: 'waiting'}
  | {state: 'failed'}
  | {state: 'read'; file: StudentFile}

export interface DocumentOwner {
  studentId: string
  schoolId: string
  /** Of the open document: once it is edited, the file is read anew. */
  revision: string
}

const API_VERSION = '2026-05-04'
const WAITING: DocumentFile = {state: 'waiting'}
/** A person has a few documents open, not a list of them. */
const MOST_KEPT = 10

const files = new Map<string, DocumentFile>()
const listeners = new Set<() => void>()

/**
 * The student file behind an open document, read once for all its actions and badges. Null asks for nothing. Never throws:
 * what adds to a document of the host must not break it.
 */
export function useDocumentFile(
  {apiUrl}: ResolvedConfig,
  owner: DocumentOwner | null,
): DocumentFile {
  const sanity = useClient({apiVersion: API_VERSION})
  const key = owner && `${apiUrl} ${owner.schoolId} ${owner.studentId} ${owner.revision}`
  const {studentId, schoolId} = owner ?? {}
  useEffect(() => {
    if (key === null || studentId === undefined || schoolId === undefined) return
    const isAsked = files.has(key) && known(key).state !== 'failed'
    if (!isAsked) void read(key, {apiUrl, sanity, studentId, schoolId})
  }, [key, apiUrl, sanity, studentId, schoolId])
  return useSyncExternalStore(subscribe, () => (key === null ? WAITING : known(key)))
}

/** After a repair: what was read no longer holds. Documents that stay open ask again once their revision moves. */
export function forgetDocumentFiles(): void {
  files.clear()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function known(key: string): DocumentFile {
  return files.get(key) ?? WAITING
}

interface Which {
  apiUrl: string
  sanity: SanityClient
  studentId: string
  schoolId: string
}

async function read(key: string, which: Which): Promise<void> {
  keep(key, WAITING)
  try {
    // The contract is large, and most documents that are opened are none of ours.
    const {readDocumentFile} = await import('./readDocumentFile.ts')
    keep(key, {state: 'read', file: await readDocumentFile(which)})
  } catch {
    keep(key, {state: 'failed'})
  }
}

function keep(key: string, file: DocumentFile): void {
  files.delete(key)
  files.set(key, file)
  const [oldest] = files.keys()
  if (files.size > MOST_KEPT && oldest !== undefined) files.delete(oldest)
  for (const listener of listeners) listener()
}
