// [number of repeats, text]: the second [[...]] repeats the first ((...)); null: nothing may be
// marked. Invented wordings.
const flood = 'Families wade through the main street of Marn after the dam broke on Friday'
const guard =
  'The river guard said on Monday that the old dam above Marn would hold until the spring'

export const cases: readonly (readonly [number | null, string])[] = [
  [1, `((${flood}))\n\n[[${flood}]]`],
  [2, `((${flood}))\n\n[[${flood}]]\n\n[[${flood}]]`],
  [1, `((${flood}.))\n\nNobody was hurt.\n\n[[${flood}]]`],
  [1, `((${flood.toUpperCase()}))\n\n[[${flood}]]`],
  [1, `((Flood reaches Marn))\n\n[[Flood reaches Marn]]\n\nRain fell.`],
  [1, `((${guard}.)) Then it rained.\n\n[[${guard}.]]`],
  [1, `((${guard}.))\n\nThen it rained again over Ostrel. [[${guard}.]]`],
  [1, `((${guard}, and he was right.))\n\n[[${guard}.]]`],
  [1, `((${guard} and well beyond it, he added.))\n\n[[${guard} and well beyond, he added.]]`],
  [
    1,
    `“((We will hold the dam until spring comes)).”\n\n[[We will hold the dam until spring comes]]`,
  ],
  [null, flood],
  [null, `${flood}\n\n${guard}`],
  [null, 'He gave no details.\n\nShe spoke.\n\nHe gave no details.'],
  [null, 'Yes.\n\nYes.'],
  [null, `${guard} and 12 men stayed there.\n\n${guard} and 14 men stayed there.`],
  [null, `${guard} and Aldo Venn agreed with him.\n\n${guard} and Mira Sorel agreed with him.`],
  [
    null,
    `${guard} and it did hold for all of them.\n\n${guard} and it did not hold for all of them.`,
  ],
  [null, `${guard.slice(0, 60)}\n\n${guard} and far into the summer, which nobody there believed.`],
  [null, ''],
]

/** Wrong today. */
export const knownFailures: readonly (readonly [number | null, string])[] = [
  // A translation of the same sentence: other words in another order.
  [
    1,
    `((${guard}.))\n\n[[Until spring, according to the guards of the river, the ageing dam over Marn is going to stand.]]`,
  ],
]
