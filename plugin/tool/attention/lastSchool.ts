const KEY = 'pass-support.attention-school'

/** The school that was compared last in this browser, so that the question is asked once. An id, and nothing of a person. */
export function lastSchool(): string | null {
  try {
    return globalThis.localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Where the browser forbids it, the question is asked again. */
export function rememberSchool(schoolId: string): void {
  try {
    globalThis.localStorage.setItem(KEY, schoolId)
  } catch {
    return
  }
}
