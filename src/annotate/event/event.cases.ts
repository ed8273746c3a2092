// Event cases: what is expected of the [[marked]] word, then the text. Names, places and dates are
// found by the layers this one needs. All invented.

export interface ExpectedEvent {
  readonly status: 'actual' | 'projected' | 'planned' | 'denied' | 'hypothetical'
  readonly type?: string
  readonly who?: readonly string[]
  readonly place?: string
  readonly time?: string
}

export type EventCase = readonly [ExpectedEvent | null, string]

export const eventCases: readonly EventCase[] = [
  [{ status: 'actual', type: 'attack' }, 'Gunmen [[attacked]] the depot.'],
  [
    { status: 'actual', type: 'meeting', who: ['Aldo Venn'], place: 'Marn' },
    'Aldo Venn [[met]] the envoy in Marn.',
  ],
  [
    { status: 'planned', who: ['Aldo Venn'], time: '2031-03-14' },
    'Aldo Venn will [[visit]] the island on Friday.',
  ],
  [{ status: 'actual', time: '2031-03-07' }, 'The ferry [[sank]] on Friday.'],
  [{ status: 'denied' }, 'Troops did not [[enter]] the town.'],
  [{ status: 'denied' }, 'No soldiers [[entered]] the town.'],
  [{ status: 'denied' }, 'The army refused to [[withdraw]].'],
  [{ status: 'denied' }, 'They failed to [[agree]] on a truce.'],
  [{ status: 'denied' }, 'There was no [[attack]] that night.'],
  [{ status: 'denied' }, 'He denied [[bombing]] the depot.'],
  [{ status: 'hypothetical' }, 'The army could [[attack]] the town.'],
  [{ status: 'hypothetical' }, 'If the army [[attacks]] the town, thousands may flee.'],
  [{ status: 'hypothetical' }, 'Fears of an [[assault]] grew.'],
  [{ status: 'hypothetical' }, 'They warned against a possible [[attack]].'],
  [{ status: 'projected' }, 'An attack would [[displace]] 9,000 people.'],
  [{ status: 'projected' }, 'The strike will [[lead]] to shortages.'],
  [{ status: 'planned' }, 'The government plans to [[deploy]] police.'],
  [{ status: 'planned' }, 'All weapons must be [[withdrawn]] by 10 April.'],
  [{ status: 'planned' }, 'A [[meeting]] of envoys will take place on Sunday.'],
  [{ status: 'planned' }, 'The planned [[offensive]] was discussed.'],
  [{ status: 'actual' }, 'Families began to [[flee]] the valley.'],
  [{ status: 'actual' }, 'The company was forced to [[close]] the mine.'],
  [{ status: 'actual' }, 'Two men have been [[arrested]] in Marn.'],
  [{ status: 'actual', type: 'protest' }, 'There have been [[protests]] in the capital.'],
  [{ status: 'actual', type: 'attack' }, 'The army [[struck]] the depot.'],
  [{ status: 'actual', type: 'agreement' }, 'Both sides [[struck]] a new deal.'],
  [{ status: 'actual', type: 'disaster' }, 'A quake [[struck]] the town at dawn.'],
  [{ status: 'actual', type: 'disaster' }, 'The village was [[hit]] by a storm.'],
  [{ status: 'actual', type: 'disaster' }, 'A mudslide [[buried]] a village.'],
  [{ status: 'actual', type: 'disaster' }, 'The road was [[buried]] by an avalanche.'],
  [{ status: 'actual', type: 'attack' }, 'Gunmen [[fired]] on the bus.'],
  [{ status: 'actual', type: 'office' }, 'Aldo Venn [[fired]] the interior minister.'],
  [{ status: 'actual', type: 'arrest' }, 'Two men were [[charged]] with theft.'],
  [{ status: 'actual', type: 'meeting' }, 'Both sides [[held]] talks.'],
  [{ status: 'actual', type: 'agreement' }, 'They [[sealed]] the pact.'],
  [{ status: 'actual', type: 'attack' }, 'The army [[shelled]] the village.'],
  [
    { status: 'planned', who: ['Orsk Mining Company'] },
    'The Orsk Mining Company will [[pay]] the families.',
  ],
  [{ status: 'actual', who: ['Orsk Corp'] }, 'The mine was bought and [[closed]] by Orsk Corp.'],
  [{ status: 'actual' }, 'Orsk confirmed the [[ceasefire]].'],
  [
    { status: 'planned' },
    'Both will sit down in Marn on Monday for their first direct [[talks]] in years.',
  ],
  [{ status: 'denied' }, 'Veldoria has called off the [[conference]] planned for Friday.'],
  [{ status: 'hypothetical' }, 'Orsk called for a [[truce]].'],
  [{ status: 'hypothetical' }, 'Should they [[withdraw]], ferries will sail.'],
  [null, 'The Orsk [[Fire]] Service counted them.'],
  [null, 'The port closes on 16 [[March]].'],
  [null, 'The [[armed]] men waited.'],
  [null, 'The [[hundred]] families waited.'],
  [null, 'Nothing is left of the [[building]].'],
  [null, 'Marn lies on the [[sea]].'],
  [null, 'They arrived [[during]] the night.'],
]

/** Wrong today. */
export const knownFailures: readonly EventCase[] = [
  // A noun that tells of an event by its second sense.
  [null, 'The [[strike]] of the clock woke him.'],
]
