// The bytes of a Word document (DOCX) → its markup, by mammoth: headings, paragraphs, lists, tables
// and notes, deleted words left out, inserted ones kept. Runs only in the process that parses
// untrusted files apart (engine/intake-child). Example: a document of one heading gives
// "<h1>Flood</h1>". Pictures are not read.

interface Library {
  readonly default: {
    readonly convertToHtml: (
      input: { readonly buffer: Buffer },
      options: object,
    ) => Promise<{ readonly value: string }>
    readonly images: { readonly imgElement: (read: () => Promise<object>) => unknown }
  }
}

/** The markup of a Word document. Rejects with what mammoth throws. */
export async function loadDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = (await import('mammoth')) as unknown as Library
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const styleMap = ["p[style-name='Title'] => h1:fresh"]
  const options = { convertImage, styleMap }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  return value
}
