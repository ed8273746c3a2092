// The title that a document's properties state → whether it is one: programs put a file's name
// there, templates their own. Example: "Flood in Ostrel" is a title, "report_final.docx" is none.

const NO_TITLE =
  /\.(?:docx?|pdf|indd|pptx?|xlsx?|rtf|odt)$|^(?:microsoft word|untitled|document\d|template\b)|^\S+$/iu
const LENGTH_MIN = 8

/** Whether a stated title names the document, as far as its form tells. */
export function isTitle(words: string): boolean {
  return words.length >= LENGTH_MIN && !NO_TITLE.test(words)
}
