import {defineLocaleResourceBundle} from 'sanity'

/** Namespace of every text of the plugin. Hosts override texts by adding a bundle of the same namespace. */
export const PASS_SUPPORT_NAMESPACE = 'pass-support'

/** The languages, each fetched only when the Studio speaks it. */
export const passSupportBundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: PASS_SUPPORT_NAMESPACE,
    resources: () => import('./en/resources.ts'),
  }),
  defineLocaleResourceBundle({
    locale: 'nb-NO',
    namespace: PASS_SUPPORT_NAMESPACE,
    resources: () => import('./nb/resources.ts'),
  }),
]
