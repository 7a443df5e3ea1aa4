import type {StudioEnvironment} from '../environment.ts'

const LOCALES: Record<string, string> = {en: 'en-US', nb: 'nb-NO'}

/**
 * `?lang=nb` or `?lang=en` shows the sample Studio in that language, also the next time. Sanity has no menu for it; it reads
 * what is kept here.
 */
export function chooseLanguage({projectId}: StudioEnvironment): void {
  const language = new URLSearchParams(window.location.search).get('lang')
  const locale = language === null ? undefined : LOCALES[language]
  if (locale !== undefined) localStorage.setItem(`sanity-locale:${projectId}:default`, locale)
}
