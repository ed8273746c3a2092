// [text after the rule, text before]; null: the rule may touch nothing. All wordings are invented.
const rain = 'Rain fell on Marn for a third day.'

export const cases: readonly (readonly [string | null, string])[] = [
  [rain, `${rain}\n\nLatest News`],
  [rain, `${rain}\n\nLATEST NEWS:\n`.trimEnd()],
  [rain, `Latest News\n\n${rain}`],
  [`${rain}\n\nIt stopped.`, `${rain}\n\nAdvertisement\n\nIt stopped.`],
  [`${rain}\n\nIt stopped.`, `${rain}\n\nMore\n\nShare this\n\nIt stopped.`],
  [rain, `${rain}\n\nRead more: The dam of Ostrel in pictures`],
  [rain, `${rain}\n\nALSO READ | Venn visits the dam`],
  [rain, `${rain}\n\nFacebook Twitter WhatsApp Email`],
  [rain, `${rain}\n\nFollow us on Facebook and Telegram`],
  [rain, `${rain}\n\nSign up for our morning newsletter`],
  [rain, `${rain}\n\n© 2031 The Ostrel Herald`],
  [rain, `${rain}\n\nCopyright 2031 NORDPRESS. All rights reserved.`],
  [rain, `${rain}\n\n12 comments`],
  [rain, `${rain}\n\n4 min read`],
  [rain, `${rain}\n\n* * *`],
  [rain, `${rain}\n\n.`],
  [rain, `${rain}\n\nREAD NEXT`],
  [
    `Flood reaches Marn\n\nFlood reaches Marn\n\n${rain}`,
    `Flood reaches Marn\n\nFlood reaches Marn More\n\n${rain}`,
  ],
  [rain, `${rain} Read more`],
  [rain, `${rain} Read more »`],
  [rain, `${rain} [+1412 chars]`],
  [rain, `Top Stories${rain}`],
  [`${rain}\n\n${rain}`, `${rain}\n\nLatest News${rain}`],
  [rain, `${rain}\n\nIs the dam safe? Let us know in the comments below!`],
  [rain, `${rain}\n\nTell us in the comments.`],
  [rain, `${rain}\n\nMarn Relief Board | Bulletin 4 | desk@relief.example | Page 2 of 3`],
  [rain, `${rain}\n\nPage 12 of 40`],
  [null, rain],
  [null, 'Latest News Rain fell in Marn.'],
  [null, 'More newsrooms closed in Marn.'],
  [null, 'He found it on page 2 of 3.'],
  [null, 'Tell us what you saw, the judge said.'],
  [null, 'More people fled Marn than Ostrel.'],
  [null, 'Latest news from the front reached Marn on foot.'],
  [null, 'He asked for more'],
  [null, 'The paper said: "Read more".'],
  [null, 'Share prices in Marn fell.'],
  [null, 'Flood reaches Marn More'],
  [null, 'Follow the river to Ostrel, he said.'],
  [null, `${rain}\n\n"`],
  [null, '"Advertisement is dead," he said.'],
  [null, ''],
]

/** Wrong today. */
export const knownFailures: readonly (readonly [string | null, string])[] = [
  // Four link words in a row, one of which is also a name of the outlet.
  [rain, `${rain}\n\nHome News Sport The Herald Shop`],
]
