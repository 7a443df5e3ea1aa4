export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory'

/** As the Studio reads it from `…/acl`: the filter is evaluated in the browser. */
export interface Grant {
  filter: string
  permissions: Permission[]
}

const WRITER: Permission[] = ['read', 'create', 'update', 'history', 'editHistory']
const READER: Permission[] = ['read', 'history']

const PERMISSIONS: ReadonlyMap<string, Permission[]> = new Map([
  ['administrator', WRITER],
  ['editor', WRITER],
  ['viewer', READER],
])

/** What a role may do; a role that the project does not know may do nothing. */
export function permissionsOf(role: string): ReadonlySet<Permission> {
  return new Set(PERMISSIONS.get(role))
}

export function grantsOf(role: string): Grant[] {
  const permissions = PERMISSIONS.get(role)
  return permissions ? [{filter: '_id in path("**")', permissions}] : []
}

const ROLE_TITLES: ReadonlyMap<string, string> = new Map([
  ['administrator', 'Administrator'],
  ['editor', 'Editor'],
  ['viewer', 'Viewer'],
])

export interface Role {
  name: string
  title: string
  description: string
}

export function describeRole(name: string): Role {
  return {name, title: ROLE_TITLES.get(name) ?? name, description: ''}
}

export const projectRoles: Role[] = [...ROLE_TITLES.keys()].map(describeRole)
