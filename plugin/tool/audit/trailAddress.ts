import {useCallback, useMemo} from 'react'
import {useRouter, type RouterState} from 'sanity/router'
import {z} from 'zod'
import {auditFilter} from '../../../schemas/contract/audit.ts'
import {stateOf} from '../../router.ts'

const day = z.iso.date().optional().catch(undefined)
const {school, student, actor, action, reason, pass, stripeConfirmed} = auditFilter.shape

/** What stands in the address. What somebody typed there and means nothing is left out. */
const trailView = z.object({
  school: school.catch(undefined),
  student: student.catch(undefined),
  actor: actor.catch(undefined),
  action: action.catch(undefined),
  reason: reason.catch(undefined),
  pass: pass.catch(undefined),
  stripeConfirmed: stripeConfirmed.catch(undefined),
  /** Days in the school's zone, both included. */
  from: day,
  to: day,
})

/** Which part of the trail is looked at, as it stands in the address: ids, words of the contract and days, never an e-mail. */
export type TrailView = z.output<typeof trailView>

/** The trail at a view, with a note of it open or none. */
export function trailState(view: TrailView, noteId: string | null): RouterState {
  const parameters = Object.entries(view).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  )
  const state = stateOf({view: 'audit', noteId})
  return parameters.length === 0 ? state : {...state, _searchParams: parameters}
}

/** The view that the address names, and the way to another. Back and forward of the browser go through the views. */
export function useTrailView(): [TrailView, (view: TrailView) => void] {
  const {state, navigate} = useRouter()
  const {_searchParams: parameters} = state
  const text = JSON.stringify(parameters ?? [])
  const view = useMemo(() => {
    const pairs = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(text))
    return trailView.parse(Object.fromEntries(pairs))
  }, [text])
  const show = useCallback((next: TrailView) => navigate(trailState(next, null)), [navigate])
  return [view, show]
}
