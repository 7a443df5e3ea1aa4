import type {StudioEnvironment} from '../environment.ts'
import {prepareBrowser} from '../sandbox/browser/spreadStreams.ts'

/** In the sandbox `?as=viewer` signs in as another of its people; without it, the owner is signed in. */
export function signInToSandbox({lakeUrl, projectId, sandboxTokens}: StudioEnvironment): void {
  if (lakeUrl === undefined) return
  const person = new URLSearchParams(window.location.search).get('as')
  const token = sandboxTokens?.[person ?? 'owner']
  if (person !== null) localStorage.removeItem(`__studio_auth_token_${projectId}`)
  prepareBrowser({apiHost: lakeUrl, projectId, ...(token === undefined ? {} : {token})})
}
