/** A person as the project knows them. */
export interface ProjectUser {
  id: string
  name: string
  /** Names of the roles in this project. Empty: signed in, but no member. */
  roles: string[]
}

/** Tells who a Sanity token belongs to, in the configured project and no other. */
export interface CallerDirectory {
  /** @throws ProblemError `unauthenticated`, `token-expired`, or `sanity-unavailable` when nobody can tell. */
  whoIs(token: string): Promise<ProjectUser>
}
