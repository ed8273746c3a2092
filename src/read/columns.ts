// Which column of a table holds what, as the user says it. Example: {text: 'Body', title: '3'}.

/** Fields that a column can hold. */
export const COLUMN_FIELDS = [
  'text',
  'html',
  'title',
  'byline',
  'outlet',
  'url',
  'published',
  'modified',
  'language',
  'id',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]
/** Field → name of its column, or its number from 1; of a workbook also the sheet to read. */
export type Columns = { readonly [Field in ColumnField]?: string } & { readonly sheet?: string }
