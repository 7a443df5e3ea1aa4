import type {LakeDocument} from './lakeDocument.ts'
import {referencesOf} from './references.ts'

/** Who refers strongly to whom. Built at the first question, as most runs never ask. */
export interface ReferenceIndex {
  /** Ids of the documents that hold a strong reference to `id`. */
  strongSources(id: string): ReadonlySet<string>
  update(before: LakeDocument | null, after: LakeDocument | null): void
  clear(): void
}

const NOBODY: ReadonlySet<string> = new Set()

export function createReferenceIndex(documents: ReadonlyMap<string, LakeDocument>): ReferenceIndex {
  let sources: Map<string, Set<string>> | null = null

  const build = () => {
    const index = new Map<string, Set<string>>()
    for (const document of documents.values()) add(index, document)
    return index
  }
  return {
    strongSources: (id) => {
      sources ??= build()
      return sources.get(id) ?? NOBODY
    },
    update: (before, after) => {
      if (!sources) return
      if (before) {
        for (const target of strongTargets(before)) sources.get(target)?.delete(before._id)
      }
      if (after) add(sources, after)
    },
    clear: () => {
      sources = null
    },
  }
}

function add(index: Map<string, Set<string>>, document: LakeDocument): void {
  for (const target of strongTargets(document)) {
    const known = index.get(target)
    if (known) known.add(document._id)
    else index.set(target, new Set([document._id]))
  }
}

export function strongTargets(document: LakeDocument): string[] {
  return referencesOf(document)
    .filter((reference) => !reference.weak)
    .map((reference) => reference.target)
}
