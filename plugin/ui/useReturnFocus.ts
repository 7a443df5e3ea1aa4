import {useEffect, useState} from 'react'

/** Where focus goes when the element that opened a dialog no longer exists. Whoever renders it makes it focusable. */
export const FOCUS_FALLBACK_ID = 'pass-support-main-heading'

/**
 * Gives focus back to whatever had it when this was first rendered: @sanity/ui's dialog takes focus and forgets where from.
 * What was chosen from a menu is gone with the menu, so the menu's button stands in for it.
 */
export function useReturnFocus() {
  const [opener] = useState(() => document.activeElement)
  const [menuButtonId] = useState(() => menuButtonOf(opener))
  useEffect(
    () => () => {
      const candidates = [
        opener,
        document.getElementById(menuButtonId),
        document.getElementById(FOCUS_FALLBACK_ID),
      ]
      candidates.some(takesFocus)
    },
    [opener, menuButtonId],
  )
}

function menuButtonOf(element: Element | null): string {
  return element?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? ''
}

function takesFocus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element === document.body) return false
  element.focus()
  return document.activeElement === element
}
