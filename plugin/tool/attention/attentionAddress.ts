import {useCallback, useMemo} from 'react'
import {useRouter, type RouterState} from 'sanity/router'
import {z} from 'zod'
import {discrepancyQuery} from '../../../schemas/contract/reconciliation.ts'
import {documentId} from '../../../schemas/contract/values.ts'
import {stateOf} from '../../router.ts'

const {kind, cause} = discrepancyQuery.shape

/** What stands in the address. What somebody typed there and means nothing is left out. */
const attentionView = z.object({
  school: documentId.optional().catch(undefined),
  kind: kind.catch(undefined),
  cause: cause.catch(undefined),
})

/** Which school is looked at, and which of its rows, as it stands in the address. */
export type AttentionView = z.output<typeof attentionView>

/** The view that the address names, and the way to another. Back and forward of the browser go through the views. */
export function useAttentionView(): [AttentionView, (view: AttentionView) => void] {
  const {state, navigate} = useRouter()
  const {_searchParams: parameters} = state
  const text = JSON.stringify(parameters ?? [])
  const view = useMemo(() => {
    const pairs = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(text))
    return attentionView.parse(Object.fromEntries(pairs))
  }, [text])
  const show = useCallback((next: AttentionView) => navigate(attentionState(next)), [navigate])
  return [view, show]
}

function attentionState(view: AttentionView): RouterState {
  const parameters = Object.entries(view).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  )
  return {...stateOf({view: 'attention'}), _searchParams: parameters}
}
