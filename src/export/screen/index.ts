// What the app's screens show of a story: a View in, words with passages out, JSON only. The
// server sends them, web/ draws them; neither chooses or words anything of its own.
export { changeOf, citeOf, citesOf } from './cite.ts'
export { compareScreen } from './compare.ts'
export { reportScreen } from './report.ts'
export { reviewItems, verifyList } from './review.ts'
export { storyCard, storyScreen } from './story.ts'
