import {Hono} from 'hono'
import type {LakeUser} from '../accounts.ts'
import {plainError} from '../lakeError.ts'
import type {LakeServices} from '../lakeServices.ts'
import {describeRole, grantsOf, projectRoles} from '../permissions.ts'
import {requireCaller, requireDataset, type LakeContext, type LakeEnv} from './lakeContext.ts'

const CREATED_AT = '2025-01-01T00:00:00Z'

const CONSTANT_ANSWERS = {
  '/datasets/:dataset/settings/indexing': {},
  '/grants': {},
  '/roles': projectRoles.map((role) => ({...role, appliesToUsers: true, appliesToRobots: true})),
  '/user-applications': [],
  '/new-content-release-allowed': {
    datasetReleaseLimit: 0,
    orgActiveReleaseLimit: 0,
    orgActiveReleaseCount: 0,
    defaultOrgActiveReleaseLimit: 0,
  },
}

/** The management API's part that a Studio asks for. */
export function projectRoutes(services: LakeServices): Hono<LakeEnv> {
  const {projectId, datasetName, accounts} = services
  const routes = new Hono<LakeEnv>().basePath('/projects/:projectId')
  const requireProject = (c: LakeContext) => {
    const caller = requireCaller(c)
    if (c.req.param('projectId') !== projectId) throw plainError(404, 'Project not found')
    return caller
  }

  routes.get('/', (c) => {
    const {user} = requireProject(c)
    return c.json(describeProject(projectId, accounts.users, user))
  })
  routes.get('/datasets', (c) => {
    requireProject(c)
    // the add-on dataset for comments and tasks, which nobody made here
    if (c.req.query('datasetProfile') === 'comments') return c.json([])
    return c.json([describeDataset(datasetName, accounts.users[0])])
  })
  routes.get('/datasets/:dataset/acl', (c) => {
    requireProject(c)
    return c.json(grantsOf(requireDataset(c, services).user.role))
  })
  for (const [path, answer] of Object.entries(CONSTANT_ANSWERS)) {
    routes.get(path, (c) => {
      requireProject(c)
      return c.json(answer)
    })
  }
  return routes
}

function describeDataset(name: string, owner: LakeUser | undefined) {
  return {
    name,
    aclMode: 'private',
    createdAt: CREATED_AT,
    createdByUserId: owner?.id ?? null,
    tags: [],
    datasetProfile: 'content',
  }
}

function describeProject(id: string, users: readonly LakeUser[], current: LakeUser) {
  return {
    id,
    displayName: 'Sandbox',
    organizationId: 'osandbox',
    studioHost: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: true,
    metadata: {integration: 'cli'},
    features: [],
    pendingInvites: 0,
    maxRetentionDays: 90,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    members: users
      .filter(({role}) => role !== '')
      .map((user) => ({
        id: user.id,
        role: user.role,
        isCurrentUser: user.id === current.id,
        isRobot: user.isRobot ?? false,
        roles: [describeRole(user.role)],
        createdAt: CREATED_AT,
      })),
  }
}
