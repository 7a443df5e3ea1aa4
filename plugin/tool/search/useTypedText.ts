import {useState} from 'react'
import type {ResolvedConfig} from '../../config.ts'
import {useConfig} from '../../ConfigContext.ts'

/** In memory alone: an address that somebody typed is written down nowhere. */
const lastTyped = new WeakMap<ResolvedConfig, string>()

/**
 * The text of the search box. The Studio builds its page a second time shortly after it first showed it; what was typed in
 * between must still be there.
 */
export function useTypedText(): [string, (text: string) => void] {
  const config = useConfig()
  const [typed, setTyped] = useState(() => lastTyped.get(config) ?? '')
  const keep = (text: string) => {
    lastTyped.set(config, text)
    setTyped(text)
  }
  return [typed, keep]
}
