import {useCallback} from 'react'
import {useClient} from 'sanity'
import type {Listen} from './LiveContext.ts'

const API_VERSION = '2026-05-04'

/** Listens with the person's own rights: what they may not read, they do not hear of. */
export function useStudioListen(): Listen {
  const sanity = useClient({apiVersion: API_VERSION})
  return useCallback(
    (query, params, onChange) => {
      const subscription = sanity
        .listen(query, params, {
          events: ['mutation'],
          includeResult: false,
          // A change is told once a query would find it: whoever reads anew must not read the state before.
          visibility: 'query',
        })
        .subscribe({
          next: onChange,
          // The client connects again by itself; without it the page is what it was at the last look.
          error: () => {},
        })
      return () => subscription.unsubscribe()
    },
    [sanity],
  )
}
