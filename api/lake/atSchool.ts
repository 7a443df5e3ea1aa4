import {PUBLISHED} from './filters.ts'

/**
 * Of the school asked about, or of none: most students' documents name no school. Only for searches that meet many people;
 * who types an address or an id wants that one person, wherever they are.
 */
export const AT_SCHOOL = `(!defined($schoolId) || !defined(tenant._ref) || tenant._ref == $schoolId
  || defined(*[_type == "subscription" && ${PUBLISHED} && defined(user._ref)
    && user._ref in [^._id, ^.clerkId] && tenant._ref == $schoolId][0]))`
