import type {LazyPart} from './PartTexts.ts'
import type {FlatTexts} from './textsOf.ts'

type LazyTexts = Record<LazyPart, () => Promise<{default: FlatTexts}>>

/** The texts that wait for the part that shows them, by the Studio's name of the language. */
export const LAZY_TEXTS = {
  'en-US': {
    file: () => import('./en/file.ts'),
    repair: () => import('./en/repair.ts'),
    audit: () => import('./en/audit.ts'),
    timeline: () => import('./en/timeline.ts'),
    attention: () => import('./en/attention.ts'),
    impact: () => import('./en/impact.ts'),
  },
  'nb-NO': {
    file: () => import('./nb/file.ts'),
    repair: () => import('./nb/repair.ts'),
    audit: () => import('./nb/audit.ts'),
    timeline: () => import('./nb/timeline.ts'),
    attention: () => import('./nb/attention.ts'),
    impact: () => import('./nb/impact.ts'),
  },
} satisfies Record<string, LazyTexts>
