/** A person as the project knows them. */
export interface ProjectUser {
  id: string
  name: string
  /** Names of the roles in this project. Empty: signed in, but no member. */
  roles: string[]
}

/** Tells who a Sanity token belongs to, in the configured project and no other. */
export interface CallerDirectory {
  /** @throws ProblemError `unauthenticated`, `token-expired`, or another `sanity-…` when nobody can tell. */
  whoIs(token: string): Promise<ProjectUser>
  /**
   * A person of the project by their id, as it is now. Robots are no persons.
   *
   * @throws ProblemError `unauthenticated` where there is none, or another `sanity-…` when nobody can tell.
   */
  member(id: string): Promise<ProjectUser>
}
