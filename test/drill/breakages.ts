import {randomUUID} from 'node:crypto'
import {z} from 'zod'
import type {CommitOutcome, ContentLake, Mutation} from '../../api/ports/contentLake.ts'
import type {Breakage} from './watchServices.ts'

type Commit = ContentLake['commit']

/** Careless writers, each with the mistake that one of the old scripts made. The drill has to notice every one of them. */
export const BREAKAGES = {
  'no revision is checked': withCommit(unguarded),
  'names are random, and no revision is checked': (lake) => forgetful(withCommit(unguarded)(lake)),
  'the note has a transaction of its own': withCommit((lake) => async (mutations, id) => {
    const [audit, rest] = [mutations.filter(isAudit), mutations.filter((it) => !isAudit(it))]
    const outcome = await lake.commit(rest, id)
    return outcome === 'committed' ? lake.commit(audit, `${id}-note`) : outcome
  }),
  'no note is written': withCommit(
    (lake) => (mutations, id) =>
      lake.commit(
        mutations.filter((mutation) => !isAudit(mutation)),
        id,
      ),
  ),
  'a field is dropped on the way': withCommit(
    (lake) => (mutations, id) =>
      lake.commit(
        mutations.map((mutation) =>
          'patch' in mutation && !isAudit(mutation)
            ? {patch: {...mutation.patch, unset: [...mutation.patch.unset, 'endDate']}}
            : mutation,
        ),
        id,
      ),
  ),
  'a write is believed before it is made': withCommit(() => () => Promise.resolve('committed')),
  'a conflict is taken for success': withCommit((lake) => async (mutations, id) => {
    const outcome = await lake.commit(mutations, id)
    return outcome === 'conflict' ? 'committed' : outcome
  }),
} as const satisfies Record<string, Breakage>

function withCommit(commitOf: (lake: ContentLake) => Commit): Breakage {
  return (lake) => ({...lake, commit: commitOf(lake)})
}

/** Writes whatever the documents have become since they were read. */
function unguarded(lake: ContentLake): Commit {
  return async (mutations, id) => {
    const patched = mutations.flatMap((mutation) => ('patch' in mutation ? mutation.patch.id : []))
    const revisions = await revisionsOf(lake, patched)
    return lake.commit(
      mutations.map((mutation) => {
        if (!('patch' in mutation)) return mutation
        const {patch} = mutation
        return {patch: {...patch, revision: revisions.get(patch.id) ?? patch.revision}}
      }),
      id,
    )
  }
}

/** New names for all that is created, no chain, and a ledger in which no plan is ever found. */
function forgetful(lake: ContentLake): ContentLake {
  return {
    ...lake,
    query: async (groq, params) => {
      const answer = await lake.query(groq, params)
      return groq.includes('passAuditNote') || !('noteId' in params) ? answer : withoutNote(answer)
    },
    commit: (mutations, id): Promise<CommitOutcome> => {
      const suffix = randomUUID()
      return lake.commit(
        mutations.filter((it) => !isChain(it)).map((mutation) => renamed(mutation, suffix)),
        `${id}-${suffix}`,
      )
    },
  }
}

function withoutNote(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? {...answer, note: null} : answer
}

function renamed(mutation: Mutation, suffix: string): Mutation {
  if (!('create' in mutation)) return mutation
  return {create: {...mutation.create, _id: `${mutation.create._id}-${suffix}`}}
}

function isAudit(mutation: Mutation): boolean {
  return idOf(mutation).startsWith('passAudit')
}

function isChain(mutation: Mutation): boolean {
  return idOf(mutation).startsWith('passAuditChain')
}

function idOf(mutation: Mutation): string {
  return 'create' in mutation ? mutation.create._id : mutation.patch.id
}

const found = z.array(z.object({_id: z.string(), _rev: z.string()}))

async function revisionsOf(lake: ContentLake, ids: string[]): Promise<Map<string, string>> {
  const documents = found.parse(await lake.query('*[_id in $ids]{_id, _rev}', {ids}))
  return new Map(documents.map(({_id, _rev}) => [_id, _rev]))
}
