// Sentences written without looking at what the annotator does with them: stances, chains, pieces
// over paragraphs, headlines, nested and unbalanced marks, borrowed words, spliced text. Same shape
// as quotation.cases.ts.
import type { Quotation } from '../../model/annotation.ts'
import type { Expected, QuotationCase } from './quotation.cases.ts'

const of =
  (form: Quotation['form']) =>
  (speaker: string | null, more: Partial<Expected> = {}): Expected => ({ form, speaker, ...more })
const direct = of('direct')
const mixed = of('mixed')
const indirect = of('indirect')

export const stanceCases: readonly QuotationCase[] = [
  [
    indirect('The harbour board', { stance: 'deny' }),
    'The harbour board denied [[that the crane had been inspected]].',
  ],
  [
    indirect('Mayor Petra Velo', { stance: 'promise' }),
    'Mayor Petra Velo promised [[that the pumps would run by Friday]].',
  ],
  [
    indirect('The dockers', { stance: 'demand' }),
    'The dockers demanded [[that the night shift be paid]].',
  ],
  [
    indirect('Engineers', { stance: 'warn' }),
    'Engineers warned [[that the wall could give way within days]].',
  ],
  [indirect('Orsk', { stance: 'doubt' }), 'Orsk doubted [[that the count was complete]].'],
  [
    indirect('The ministry', { stance: 'assert' }),
    'The ministry confirmed [[that two wells were poisoned]].',
  ],
  [
    indirect('Tarn', { stance: 'deny' }),
    'Tarn rejected [[claims that she had met the smugglers]].',
  ],
  [
    indirect('Relief workers', { stance: 'warn' }),
    'Relief workers cautioned [[that the figure was a guess]].',
  ],
  [
    indirect('the governor', { stance: 'promise' }),
    'In a letter the governor pledged [[to reopen the mill]].',
  ],
  [
    indirect('The union', { stance: 'demand' }),
    'The union called for [[an inquiry into the fire]].',
  ],
  [indirect('Veldoria', { stance: 'demand' }), 'Veldoria urged both sides [[to hold their fire]].'],
  [direct('Lund', { stance: 'assert' }), '[[“I never signed it,”]] Lund insisted.'],
  [mixed('The envoy', { stance: 'warn' }), 'The envoy warned of [[a “winter without bread”]].'],
  [indirect('Residents', { stance: 'warn' }), 'Residents fear [[the road will be cut]].'],
  [
    indirect('officials', { stance: 'hearsay' }),
    '[[The bridge is mined]], officials reportedly said.',
  ],
]

export const chainCases: readonly QuotationCase[] = [
  [
    indirect('Lund', { relay: 'state radio' }),
    'Lund said [[the fleet had turned back]], state radio reported.',
  ],
  [
    indirect('Defence Minister Ilse Tarn', { relay: 'Northern news agencies' }),
    'Northern news agencies reported Defence Minister Ilse Tarn said [[the siege was over]].',
  ],
  [
    indirect('the mayor', { relay: 'The Marn Courier' }),
    'The Marn Courier quoted the mayor as saying [[the well was dry]].',
  ],
  [
    direct('Orsk', { relay: 'NORDPRESS news agency' }),
    '[[“We are cut off,”]] Orsk told NORDPRESS news agency.',
  ],
  [
    indirect('Tarn', { relay: 'local media' }),
    'Tarn said [[she had left the country]], according to local media.',
  ],
  [
    direct('Velo', { relay: 'Ostrel Television' }),
    '[[“They came at night,”]] Velo told Ostrel Television on Sunday.',
  ],
  [
    indirect('a spokesman', { relay: 'the state news agency' }),
    '[[The ship ran aground]], the state news agency cited a spokesman as saying.',
  ],
  [indirect('two officials'), '[[The treaty is dead]], according to two officials.'],
]

export const formCases: readonly QuotationCase[] = [
  // Mended after reading errors; wordings of our own.
  [
    indirect('Mr. Orsk and Mr. Lund'),
    'But Mr. Orsk and Mr. Lund say [[other changes are needed]].',
  ],
  [indirect('A Marn Times poll'), 'A Marn Times poll shows [[that traders have left the party]].'],
  [indirect('the records'), 'In Velo the records show [[the tank was never cleaned]].'],
  [indirect('One study'), 'One study found [[the dam was cracked]].'],
  [indirect('Tarn'), 'Tarn says at a stop in Velo, Ostrel, [[that the mill is lost]].'],
  [
    indirect('Lund — a co-author of the plan'),
    'Lund — a co-author of the plan — said [[the fair would go on]].',
  ],
  [direct('Ilse Tarn'), '[[“The river took it all.”]] — Ilse Tarn'],
  [direct('Orsk'), 'Said Orsk: [[“We won.”]]'],
  [
    direct('Orsk'),
    '[[“The seed is gone,”]] Orsk said, pointing at the map, [[“and so is the barn.”]]',
  ],
  [direct('Velo'), '[[“Why is it shut?”]] Velo demanded.'],
  // Several paragraphs.
  [
    direct('Aldo Venn'),
    'Aldo Venn wrote:\n[[“The granary is empty.]]\n[[“We have seed for one more year.”]]',
  ],
  [
    direct('Petra Velo'),
    '[[“I left with one coat,”]] Petra Velo said. [[“My sister stayed.]]\n[[“She had the goats.”]]',
  ],
  [direct('Orsk'), '[[“It rained,”]] Orsk said.\nThe river rose.'],
  // Headlines.
  [
    indirect('Tarn'),
    'Tarn: [[no talks before the harvest]]\n\nIlse Tarn, the envoy, left Marn on Monday.',
  ],
  [indirect('ministry'), '[[Bridge to reopen in spring]]: ministry\n\nWork began on Monday.'],
  [indirect('UN'), 'UN: [[thousands cut off by floods]]\n\nRoads were under water on Monday.'],
  [indirect('Police'), 'Police: [[Driver fled after crash]]\n\nA bus hit a wall on Monday.'],
  [mixed('Venn'), 'Venn says [[siege is ‘slow murder’]]\n\nThe president spoke on Monday.'],
  // Nested marks.
  [direct('Velo'), '[[“He said ‘go home’ and shut the gate,”]] Velo recalled.'],
  [
    direct('Ilse Tarn'),
    'Ilse Tarn said: [[“My father told me, ‘Never sell the boat.’ I kept it.”]]',
  ],
  [direct('Lund'), '[[\'They called it a "rescue", and it was a raid,\']] Lund said.'],
  // Unbalanced marks.
  [direct('Orsk'), 'Orsk said: [[“The seed is gone.]]\nThe barn burned on Friday.'],
  [direct('Venn'), '[["We will rebuild,”]] Venn said.'],
  [direct('Tarn'), '[[“The dam holds.”]] Tarn said.'],
  [direct('Velo'), '[[“Nobody asked us”]], Velo said.'],
  // Split and inverted.
  [direct('Lund'), '[[“The gates,”]] said Lund, [[“stay shut.”]]'],
  [
    direct('the envoy'),
    '[[“Give us a week,”]] the envoy said quietly, [[“and you will have your bridge.”]]',
  ],
  [
    direct('Ina Orsk, 41, a midwife', { name: 'Ina Orsk' }),
    '[[“There was no light,”]] said Ina Orsk, 41, a midwife.',
  ],
  [
    direct('a driver'),
    '[[“They shot at the tyres,”]] said a driver who gave his name only as Tomas.',
  ],
  [
    direct('She', { name: 'Petra Velo' }),
    'Petra Velo runs the clinic. She said: [[“The beds are full.”]]',
  ],
  [mixed('Venn'), 'Venn called [[the vote “a farce in three acts”]].'],
  [mixed('the board'), '[[The plan is “dead in the water”]], the board said.'],
  [
    indirect('the Ostrel-based River Watch', { name: 'River Watch' }),
    'According to the Ostrel-based River Watch, [[twelve barges are missing]].',
  ],
  [
    indirect('an engineer'),
    '[[The sluice could not be closed]], an engineer said on condition of anonymity.',
  ],
  [indirect('Nord Bank'), 'Nord Bank said on Tuesday [[it would close 40 branches]].'],
  [indirect('Tarn'), 'Tarn told reporters in Marn [[that she would stand again]].'],
  [indirect('witnesses'), '[[Shots were fired near the mill]], witnesses said.'],
  [indirect('The report'), 'The report found [[that the alarm had been switched off]].'],
  [
    indirect('A survey by the Lake Institute'),
    'A survey by the Lake Institute shows [[that half the wells are salty]].',
  ],
  [
    indirect('he', { name: 'Aldo Venn' }),
    'Aldo Venn met the miners. Later he said [[the shaft would stay closed]].',
  ],
  [indirect('who'), 'The envoy, who said [[the road was open]], left at noon.'],
  [indirect('Orsk'), 'Asked about the fire, Orsk replied [[that the watchman had been drunk]].'],
  [indirect('Orsk'), 'Orsk, speaking in Marn, added [[that the boats were safe]].'],
  [indirect('Lund and Tarn'), 'Lund and Tarn said [[the border would stay shut]].'],
  [
    indirect('the interior minister, Ola Brandt', { name: 'Ola Brandt' }),
    'On Monday the interior minister, Ola Brandt, announced [[that curfew would end]].',
  ],
  [indirect('The Front’s commander'), 'The Front’s commander said [[the valley was his]].'],
  [indirect('it'), 'The bank closed early. In a statement it said [[the vault was intact]].'],
]

/** Quoted words that nobody may be given for. */
export const looseCases: readonly string[] = [
  'Rain fell on Marn for a third day. [[“We have never seen the river so angry at us.”]]',
  'Ilse Tarn met Ola Brandt in Velo.\n[[“Nothing was agreed and nothing was signed that day.”]]',
  'Buses waited at the gate.\n[[“My children have eaten nothing since the day before yesterday.”]]\nThe ministry was silent.',
  'A photograph shows the quay at noon.\n[[“They told us to leave and then they closed the only road.”]]',
  'Two envoys flew home. [[“There will be no second meeting before the snow melts.”]]',
  'The market reopened. Prices rose. [[“I cannot buy flour for that money any more.”]] Soldiers looked on.',
]

/** Texts in which nobody says anything. */
export const silentCases: readonly string[] = [
  'The so-called “night mayor” of Marn keeps the bars in order.',
  'The ship “Ina Maria” lies in the harbour of Velo.',
  'Her novel “The Salt Road” sold out in a week.',
  'The “ghost” villages of Ostrel have no schools.',
  'He wore a hat with the word “captain” on it.',
  'The “peace dividend” never came.',
  'Operation “Cold Lake” began at dawn.',
  'The song “Rivers of Marn” opened the fair.',
  'Marn: a town between two lakes',
  'The bridge was built in 1908 and widened twice.',
  'A sign reading “No entry” hung from the gate.',
  'The committee meets on Mondays: votes are taken on Fridays.',
  'The word “drought” appears in none of the three maps.',
  'Its “green line” divides the old town from the port.',
]
