// Sentence cases: the text, then its sentences. Wordings are invented.

export const sentenceCases: readonly (readonly [string, readonly string[]])[] = [
  ['Venn left. Orsk stayed.', ['Venn left.', 'Orsk stayed.']],
  ['Dr. Orsk met Mr. Venn.', ['Dr. Orsk met Mr. Venn.']],
  ['The U.N. has warned Veldoria.', ['The U.N. has warned Veldoria.']],
  ['He left the U.N. The talks failed.', ['He left the U.N.', 'The talks failed.']],
  ['Some 2.9mn people live there.', ['Some 2.9mn people live there.']],
  ['A strip 15km-20km (9.3-12.4 miles) wide.', ['A strip 15km-20km (9.3-12.4 miles) wide.']],
  ['A. J. Tarn wrote it.', ['A. J. Tarn wrote it.']],
  ['It opened on Sept. 11 in Marn.', ['It opened on Sept. 11 in Marn.']],
  ['She ran Tarn Corp. The firm closed.', ['She ran Tarn Corp.', 'The firm closed.']],
  ['He sat. Venn spoke.', ['He sat.', 'Venn spoke.']],
  ['“We won. We did,” he said.', ['“We won.', 'We did,” he said.']],
  ['“Why now?” Venn asked.', ['“Why now?” Venn asked.']],
  ['"Go!" he cried. They went.', ['"Go!" he cried.', 'They went.']],
  ['It ended “badly.” Nobody spoke.', ['It ended “badly.”', 'Nobody spoke.']],
  ['“It is … well known,” she said.', ['“It is … well known,” she said.']],
  ['He trailed off... Then he left.', ['He trailed off...', 'Then he left.']],
  ['from the hills".Rivers rose.', ['from the hills".', 'Rivers rose.']],
  ['Marn falls\nThe city fell.', ['Marn falls', 'The city fell.']],
  ['Bill No. 3 passed. No. It failed.', ['Bill No. 3 passed.', 'No.', 'It failed.']],
  ['Prices, e.g. Bread, rose.', ['Prices, e.g. Bread, rose.']],
  ['Visit marn.gov.vd for more.', ['Visit marn.gov.vd for more.']],
  ['', []],
  [' \n\t\n', []],
  ['...', ['...']],
  ['no stop at all', ['no stop at all']],
]

/** Wrong today. */
export const knownFailures: typeof sentenceCases = [
  // A page name with a mark of its own.
  ['Shares of Yahoo! Tarn rose.', ['Shares of Yahoo! Tarn rose.']],
]
