import {useContext, useEffect, useEffectEvent, useRef, useState} from 'react'
import {LiveContext} from '../LiveContext.ts'

const RUN = '*[_type == "passReconciliation" && school == $schoolId]'

/** A run moves several times a second; its figures are asked for no oftener than this. */
const A_MOMENT_MS = 1000
/** Who has not moved on for so long has stopped. */
const SILENCE_MS = 15_000
/** What one's own last step wrote may still be heard for so long. */
const ECHO_MS = 5000

/**
 * Whether somebody else compares the school at this moment, and `onMove` whenever they have come further. Deaf while one
 * compares oneself.
 */
export function useOthersAtWork(schoolId: string, isRunning: boolean, onMove: () => void): boolean {
  const listen = useContext(LiveContext)
  const [atWork, setAtWork] = useState(false)
  const hasRun = useRef(false)
  const move = useEffectEvent(onMove)
  useEffect(() => {
    hasRun.current ||= isRunning
    if (listen === null || isRunning) return undefined
    const deafUntil = hasRun.current ? performance.now() + ECHO_MS : 0
    let next: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    const stop = listen(RUN, {schoolId}, () => {
      if (performance.now() < deafUntil) return
      setAtWork(true)
      clearTimeout(silence)
      silence = setTimeout(() => setAtWork(false), SILENCE_MS)
      next ??= setTimeout(() => {
        next = undefined
        move()
      }, A_MOMENT_MS)
    })
    return () => {
      clearTimeout(next)
      clearTimeout(silence)
      stop()
      setAtWork(false)
    }
  }, [listen, schoolId, isRunning])
  return atWork
}
