import {createContext} from 'react'

/** Calls back when somebody changes what the query finds, until the returned function is called. */
export type Listen = (
  query: string,
  params: Record<string, string | string[]>,
  onChange: () => void,
) => () => void

/** The Studio's own ear on the dataset. Null where there is none: then nothing is live, and the rest works. */
export const LiveContext = createContext<Listen | null>(null)
