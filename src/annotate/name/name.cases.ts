// Name cases: the type and a text with the [[name]]; null where no person, body or place may be
// found.
import type { Name } from '../../model/annotation.ts'

export type NameCase = readonly [Name['type'] | null, string]

export const nameCases: readonly NameCase[] = [
  ['person', 'President [[Aldo Venn]] flew home.'],
  ['person', 'Mr [[Venn]] did not reply.'],
  ['person', 'Veldorian Foreign Minister [[Ilse Tarn]] left early.'],
  ['person', 'The mayor, [[Ingrid Solveig Orsk]], was late.'],
  ['person', 'It was written by [[Johan F. Orsk]].'],
  ['person', 'Tarn Bank chief executive [[Petra Velo]] resigned.'],
  ['person', 'A baker, [[Karim al-Dovri]], who fled in May, came back.'],
  ['person', 'Aldo Venn spoke first. Later [[Venn]] left.'],
  ['person', 'Dr. [[Orsk]] treated them.'],
  ['person', '[[Ossip Drell]], 43, sells bread.'],
  ['organisation', 'The [[Tarn River Authority]] closed the dam.'],
  ['organisation', 'The [[Ministry of Water]] gave no figure.'],
  ['organisation', 'The [[Ostrel Observatory for Human Rights]] counted them.'],
  ['organisation', 'The [[UN]] sent trucks.'],
  ['organisation', 'She leads the [[Department of Roads and Harbours]].'],
  ['organisation', 'It belongs to [[Orsk & Velo]].'],
  ['organisation', 'The [[Varda Tel Amun]] (VTA) took the town.'],
  ['organisation', '[[Dunmar Inc.]] paid nothing.'],
  ['place', 'They marched in [[Marn]].'],
  ['place', 'Fighting spread across [[Ostrel Province]].'],
  ['place', 'Buses reached [[Ostrel]] province on Monday.'],
  ['place', 'Trade with [[Latvia]] fell.'],
  ['place', 'Rain fell on the outskirts of [[Velo]].'],
  ['place', 'A bridge over the [[Tarn River]] broke.'],
  ['place', 'He was born in the village of [[Dovr]].'],
  ['place', 'The [[Finland]]-backed plan failed.'],
  ['place', 'The road to [[New Orsk City]] is open.'],
  ['other', 'Two [[Latvian]] drivers waited.'],
]

/** No person, organisation or place. */
export const namelessTexts: readonly string[] = [
  'Smoke rose over the hills on Thursday.',
  'The prime minister left on Monday, May 3.',
  'However, nobody came. Police said little.',
  'Residents fled. Officials gave no number.',
  'I think that April was cold.',
  'TV crews and the CEO waited at 5 PM.',
]

/** Wrong today. */
export const knownFailures: readonly NameCase[] = [
  // A surname alone, with nothing beside it that tells.
  ['person', 'Everyone blamed [[Dovrin]].'],
  // A place that reads like a given name and surname.
  ['place', 'The band played at [[Ingrid Velo]].'],
]
