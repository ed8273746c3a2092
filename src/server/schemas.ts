// The shapes of questions and answers, for the OpenAPI document. What a screen holds is said by the
// types of src/model/screen.ts; the ledger by schemas/story.schema.json.
// Example: `Id` is the id of a story, 1 to 200 characters.
import { z } from '@hono/zod-openapi'

const LIMIT_MAX = 200

export const Limit = z.coerce.number().int().min(1).max(LIMIT_MAX).default(50)
export const Since = z
  .string()
  .max(400)
  .optional()
  .openapi({ description: 'the "next" of the page before' })
export const Id = z.object({ id: z.string().min(1).max(200) })

export const StoryCardOut = z
  .looseObject({ id: z.string(), title: z.string() })
  .openapi('StoryCard')
export const Stories = z
  .object({ stories: z.array(StoryCardOut), next: z.string().nullable() })
  .openapi('Stories')
export const Ledger = z
  .looseObject({ id: z.string(), title: z.string() })
  .openapi('Ledger', { description: 'schemas/story.schema.json says the whole of it' })
export const StoryScreenOut = z
  .looseObject({ id: z.string(), title: z.string() })
  .openapi('StoryScreen')
export const Verify = z.object({ items: z.array(z.looseObject({})) }).openapi('Verify')
export const Changes = z
  .object({ since: z.string(), changes: z.array(z.looseObject({})) })
  .openapi('Changes')
export const ReportScreenOut = z.looseObject({ id: z.string() }).openapi('ReportScreen')
export const CompareScreenOut = z
  .looseObject({ a: ReportScreenOut, b: ReportScreenOut })
  .openapi('CompareScreen')
export const Review = z
  .object({
    items: z.array(z.looseObject({})),
    settled: z.number().int(),
    open: z.number().int(),
    next: z.string().nullable(),
  })
  .openapi('Review')
export const Search = z
  .object({ hits: z.array(z.looseObject({})), next: z.string().nullable() })
  .openapi('Search')
export const DecidedOut = z.looseObject({ id: z.string() }).openapi('Decided')
export const IntakeOut = z.looseObject({ id: z.string() }).openapi('Intake')

/** A response of JSON. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
