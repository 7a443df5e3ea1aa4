import '@testing-library/jest-dom/vitest'
import {cleanup, configure} from '@testing-library/react'
import {afterEach, vi} from 'vitest'

// Dialogs are loaded when they are opened, which takes its time on a busy machine.
configure({asyncUtilTimeout: 10_000})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

/** What @sanity/ui asks of a browser and jsdom has not. */
class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal('ResizeObserver', NoResizes)
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
}))
Element.prototype.scrollIntoView = () => {}
