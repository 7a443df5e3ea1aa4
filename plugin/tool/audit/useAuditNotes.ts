import {useState} from 'react'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import type {Reason} from '../../../schemas/rules/audit/auditNote.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import type {ApiProblem} from '../../api/ApiProblem.ts'
import {useRequest} from '../../api/useRequest.ts'

export interface AuditFilterForm {
  schoolId: string | null
  reason: Reason | null
}

export interface AuditNotes {
  notes: readonly AuditNoteSummary[]
  pending: boolean
  problem: ApiProblem | null
  /** Null: nothing older exists, or the page before is still on its way. */
  loadMore: (() => void) | null
  reload: () => void
  /** Reads everything anew, from the first page. */
  restart: () => void
}

interface Pages {
  filterKey: string
  notes: readonly AuditNoteSummary[]
  /** Asked for next. */
  cursor: string | null
}

/** The trail, newest first, a page at a time. Another filter starts it anew. */
export function useAuditNotes(filter: AuditFilterForm): AuditNotes {
  const client = useApiClient()
  const filterKey = JSON.stringify(filter)
  const [pages, setPages] = useState<Pages>({filterKey, notes: [], cursor: null})
  const before = pages.filterKey === filterKey ? pages : {filterKey, notes: [], cursor: null}
  const {cursor, notes} = before
  const request = useRequest(JSON.stringify([filterKey, cursor]), (signal) =>
    client.audit({...filter, studentId: null, cursor}, signal),
  )
  const page = request.answer
  const all = page === null ? notes : [...notes, ...page.notes]
  const next = page?.nextCursor ?? null
  return {
    notes: all,
    pending: request.pending,
    problem: request.problem,
    loadMore: next === null ? null : () => setPages({filterKey, notes: all, cursor: next}),
    reload: request.reload,
    restart: () => {
      setPages({filterKey, notes: [], cursor: null})
      request.reload()
    },
  }
}
