// The public interface of the library: read, clean, annotate, find what is shared, tell the
// stories.
export { cleanDocument } from './clean/index.ts'
export { annotateDocument, shippedPlan } from './engine/annotate.ts'
export { storiesOf } from './engine/run.ts'
export { passageAt, passageHolds } from './model/passage.ts'
export { readBytes } from './read/index.ts'
export { findReuse } from './reuse/index.ts'
export { toSource, toText } from './text/edits.ts'
