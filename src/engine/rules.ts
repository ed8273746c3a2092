// Names the rules that this version of Stemma reads with, so that a store filled by another version
// is read anew. Written by `npm run rules`, and held to the code by the test beside
// that file. Example: after an update whose rules differ, the next run annotates and tells again.

/** Hash of the rooms that make layers, groups and stories, and of the model of names. */
export const RULES = 'e4a5d1b117580588'
