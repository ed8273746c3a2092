// Answers to "why is this there?" for anything of a story.
export type { Answer } from './answer.ts'
export { answersBetween, answersTo, isReport } from './find.ts'
export { printAnswer } from './print.ts'
export { listTopics, topicsOf, type Topic } from './topics.ts'
