import {defineLocaleResourceBundle} from 'sanity'

/** Namespace of every text of the plugin. Hosts override texts by adding a bundle of the same namespace. */
export const PASS_SUPPORT_NAMESPACE = 'pass-support'

/**
 * What every page of the Studio needs, in each language. A Studio fetches the bundles of its plugins when it starts, in its
 * own language and in English, so all other texts wait for the part that shows them: see `useMessages`.
 */
export const passSupportBundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: PASS_SUPPORT_NAMESPACE,
    resources: () => import('./en/studio.ts'),
  }),
  defineLocaleResourceBundle({
    locale: 'nb-NO',
    namespace: PASS_SUPPORT_NAMESPACE,
    resources: () => import('./nb/studio.ts'),
  }),
]
