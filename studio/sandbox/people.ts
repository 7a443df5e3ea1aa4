import type {LakeUser} from './lake/accounts.ts'

/** Who can sign in to the sandbox. The tokens open nothing but a sandbox on this machine. */
export const SANDBOX_PEOPLE = {
  owner: person('owner', 'Olga Owner', 'administrator'),
  editor: person('editor', 'Edvin Editor', 'editor'),
  viewer: person('viewer', 'Vera Viewer', 'viewer'),
} as const satisfies Record<string, LakeUser>

export type SandboxPerson = keyof typeof SANDBOX_PEOPLE

function person(id: string, name: string, role: LakeUser['role']): LakeUser {
  return {
    id: `sandbox-${id}`,
    name,
    email: `${id}@example.com`,
    role,
    token: `sandbox-token-of-the-${id}`.padEnd(48, '-'),
  }
}

/** Who is known to Sanity, and to whom the sample configuration gives nothing. */
export const SANDBOX_OUTSIDERS = {
  /** Has a role that no list names. */
  translator: person('translator', 'Tora Translator', 'translator'),
  /** Signed in, and a member of other projects alone. */
  visitor: person('visitor', 'Viktor Visitor', ''),
} as const satisfies Record<string, LakeUser>

/** What the API itself writes with. */
export const SANDBOX_ROBOT: LakeUser = {
  id: 'sandbox-robot',
  name: 'Pass support API',
  email: 'robot@example.com',
  role: 'administrator',
  isRobot: true,
  token: 'sandbox-token-of-the-api'.padEnd(48, '-'),
}
