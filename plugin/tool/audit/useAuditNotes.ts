import {useState} from 'react'
import type {AuditFilter, AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import type {ApiProblem} from '../../api/ApiProblem.ts'
import {useRequest} from '../../api/useRequest.ts'

export interface AuditNotes {
  notes: readonly AuditNoteSummary[]
  /** `_id`s of notes among them that nobody can read any more. */
  unreadable: readonly string[]
  pending: boolean
  problem: ApiProblem | null
  /** Null: nothing older exists, or the page before is still on its way. */
  loadMore: (() => void) | null
  reload: () => void
}

interface Pages {
  filterKey: string
  notes: readonly AuditNoteSummary[]
  unreadable: readonly string[]
  /** Asked for next. */
  cursor: string | null
}

/** The trail, newest first, a page at a time. Another filter starts it anew. */
export function useAuditNotes(filter: AuditFilter): AuditNotes {
  const client = useApiClient()
  const filterKey = JSON.stringify(filter)
  const start: Pages = {filterKey, notes: [], unreadable: [], cursor: null}
  const [pages, setPages] = useState<Pages>(start)
  const before = pages.filterKey === filterKey ? pages : start
  const {cursor} = before
  const request = useRequest(JSON.stringify([filterKey, cursor]), (signal) =>
    client.audit({filter, cursor}, signal),
  )
  const page = request.answer
  const notes = page === null ? before.notes : [...before.notes, ...page.notes]
  const unreadable = page === null ? before.unreadable : [...before.unreadable, ...page.unreadable]
  const next = page?.nextCursor ?? null
  return {
    notes,
    unreadable,
    pending: request.pending,
    problem: request.problem,
    loadMore: next === null ? null : () => setPages({filterKey, notes, unreadable, cursor: next}),
    reload: request.reload,
  }
}
