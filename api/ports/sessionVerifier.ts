/** Tells whose a Clerk session token is. */
export interface SessionVerifier {
  /**
   * The Clerk id of the person whose session it is.
   *
   * @throws ProblemError `token-expired`, or `unauthenticated` for every other reason not to believe it.
   */
  userOf(token: string): Promise<string>
}
