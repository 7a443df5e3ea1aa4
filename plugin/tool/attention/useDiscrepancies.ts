import {useState} from 'react'
import type {
  DiscrepancyPage,
  DiscrepancyQuery,
  DiscrepancyRow,
} from '../../../schemas/contract/reconciliation.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import type {ApiProblem} from '../../api/ApiProblem.ts'
import {useRequest} from '../../api/useRequest.ts'

export interface Discrepancies {
  rows: readonly DiscrepancyRow[]
  /** How many pages they are. */
  pages: number
  pending: boolean
  problem: ApiProblem | null
  /** Null: there are no more. */
  loadMore: (() => void) | null
  reload: () => void
}

interface Loaded {
  rows: readonly DiscrepancyRow[]
  pages: number
  /** Of the page that follows; null: none does. */
  next: DiscrepancyPage['nextCursor']
}

const NOTHING: Loaded = {rows: [], pages: 0, next: 0}

type Filter = Pick<DiscrepancyQuery, 'kind' | 'cause'>

/** The rows of a school from the first on. `firstPages` are there at once: so many as were there when the list was left. */
export function useDiscrepancies(
  schoolId: string,
  filter: Filter,
  firstPages: number,
): Discrepancies {
  const client = useApiClient()
  const [wanted, setWanted] = useState({from: NOTHING, pages: firstPages})
  const {answer, pending, problem, reload} = useRequest(
    `discrepancies ${JSON.stringify([schoolId, filter])}`,
    async (signal) => {
      let loaded = wanted.from
      while (loaded.pages < wanted.pages && loaded.next !== null) {
        const page = await client.discrepancies({schoolId, filter, cursor: loaded.next}, signal)
        loaded = {
          rows: [...loaded.rows, ...page.rows],
          pages: loaded.pages + 1,
          next: page.nextCursor,
        }
      }
      return loaded
    },
  )
  const {rows, pages, next} = answer ?? NOTHING
  const ask = (more: typeof wanted) => {
    setWanted(more)
    reload()
  }
  return {
    rows,
    pages,
    pending,
    problem,
    loadMore: answer === null || next === null ? null : () => ask({from: answer, pages: pages + 1}),
    reload: () => ask({from: NOTHING, pages: wanted.pages}),
  }
}
