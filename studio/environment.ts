import {z} from 'zod'

/**
 * Where the sample Studio finds its services. `npm start` writes it into the page, so that one build serves any port;
 * under the Sanity CLI (`sanity dev`, `sanity build`) it comes from `SANITY_STUDIO_…` variables.
 */
const studioEnvironment = z.object({
  projectId: z.string().min(1),
  dataset: z.string().min(1),
  /** Address of the pass support API. */
  apiUrl: z.url(),
  /** Address of a local Content Lake; left out, Sanity itself is used. */
  lakeUrl: z.url().optional(),
  /** Tokens of the sandbox's people, so that nobody has to fill in a login form there. */
  sandboxTokens: z.record(z.string(), z.string()).optional(),
})
export type StudioEnvironment = z.infer<typeof studioEnvironment>

export const ENVIRONMENT_ELEMENT_ID = 'studio-environment'

export function readStudioEnvironment(): StudioEnvironment {
  const written =
    typeof document === 'undefined' ? null : document.getElementById(ENVIRONMENT_ELEMENT_ID)
  return studioEnvironment.parse(
    written === null ? fromVariables() : JSON.parse(written.textContent),
  )
}

function fromVariables(): Record<string, string | undefined> {
  return {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'],
    dataset: process.env['SANITY_STUDIO_DATASET'],
    apiUrl: process.env['SANITY_STUDIO_PASS_SUPPORT_API_URL'],
  }
}
