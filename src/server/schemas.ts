// The shapes of questions and lists, for the OpenAPI document; screens have a file of their own.
// Example: `Id` is the id of a story, 1 to 200 characters.
import { z } from '@hono/zod-openapi'
import { Change, Decided, Hit, ReviewItem, StoryCard, VerifyItem } from './screen-schemas.ts'

const LIMIT_MAX = 200

export const Limit = z.coerce.number().int().min(1).max(LIMIT_MAX).default(50)
export const Since = z
  .string()
  .max(400)
  .optional()
  .openapi({ description: 'the "next" of the page before' })
export const Id = z.object({ id: z.string().min(1).max(200) })

export const Stories = z
  .object({ stories: z.array(StoryCard), next: z.string().nullable() })
  .openapi('Stories')
export const Ledger = z
  .looseObject({ id: z.string(), title: z.string() })
  .openapi('Ledger', { description: 'schemas/story.schema.json says the whole of it' })
export const Verify = z.object({ items: z.array(VerifyItem) }).openapi('Verify')
export const Changes = z.object({ since: z.string(), changes: z.array(Change) }).openapi('Changes')
export const Review = z
  .object({
    items: z.array(ReviewItem),
    settled: z.number().int(),
    open: z.number().int(),
    next: z.string().nullable(),
  })
  .openapi('Review')
export const Search = z
  .object({ hits: z.array(Hit), next: z.string().nullable() })
  .openapi('Search')
export const Decisions = z.object({ decisions: z.array(Decided) }).openapi('Decisions')

/** A response of JSON. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
