import {useCallback} from 'react'
import {useClient} from 'sanity'
import type {Listen} from './LiveContext.ts'

const API_VERSION = '2026-05-04'

/** Listens with the person's own rights: what they may not read, they do not hear of. */
export function useStudioListen(): Listen {
  const sanity = useClient({apiVersion: API_VERSION})
  return useCallback(
    (query, params, onChange) => {
      let isFirst = true
      const subscription = sanity
        .listen(query, params, {
          events: ['welcome', 'mutation'],
          includeResult: false,
          // A change is told once a query would find it: whoever reads anew must not read the state before.
          visibility: 'query',
        })
        .subscribe({
          next: (event) => {
            // Connected again: what happened in between was not heard.
            const isNews = event.type === 'mutation' || !isFirst
            isFirst = false
            if (isNews) onChange()
          },
          // Without an ear the page is what it was at the last look.
          error: () => {},
        })
      return () => subscription.unsubscribe()
    },
    [sanity],
  )
}
