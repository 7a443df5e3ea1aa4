/** Filters that queries share. They hold no input: what people type travels as parameters alone. */

/** Neither a draft nor a version of a release. */
export const PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

/** The address as `foldEmail` spells it. GROQ cannot trim, but no address has a space inside either. */
export const FOLDED_EMAIL = 'lower(array::join(string::split(email, " "), ""))'

/** Inside a projection of passes: how many different people hold the pass. */
export const HOLDERS = `count(array::unique(
  *[_type == "subscription" && ${PUBLISHED} && passId == ^._id].user._ref))`
