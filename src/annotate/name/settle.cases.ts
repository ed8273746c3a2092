// Names as a tagger may get them wrong, and what the report makes of them. A [[name]] is what it
// took for a person; the type is what it is.
import type { Name } from '../../model/annotation.ts'

export type SettleCase = readonly [Name['type'], string]

export const settleCases: readonly SettleCase[] = [
  ['place', '[[Orvask]] fell to the army. Shells hit the town of Orvask.'],
  ['place', 'Residents of [[Orvask]] fled on Monday.'],
  ['place', 'Home to 2.9 million people, [[Orvask]] has no hospital left.'],
  ['place', 'As host to 300,000 refugees, [[Orvask]] is asking for help.'],
  ['place', '[[Orvask]] is a province of two million people.'],
  ['place', 'Crowds filled towns including [[Orvask]] and [[Velmar]].'],
  ['place', 'For those who fled, [[Orvask]] has become a place of refuge.'],
  ['place', '[[Orvask]]: 40 houses destroyed.'],
  ['place', 'A convoy of trucks entered [[Orvask]] at noon.'],
  ['place', 'The army had captured [[Orvask]] by nightfall.'],
  ['place', '[[Deir al-Orsk]] was quiet.'],
  ['other', 'Most [[Orvaskans]] stayed. Shells hit the town of Orvask.'],
  ['other', 'The [[Kurds]] have left the talks.'],
  ['other', 'They fought beside the [[Latvians]] for a year.'],
  ['organisation', '[[Jaish al-Orsk]] took the hill.'],
  ['organisation', 'Shots were fired at the [[Orsk Valley Brigades]].'],
  ['organisation', 'The [[Dorn Movement]] denied it.'],
  ['organisation', '[[Frente Orvask]] signed nothing.'],
  ['person', '[[Orvask]] said the road was open. Nobody answered Orvask.'],
  ['person', 'President [[Orvask]] flew home. Trust in Orvask is low.'],
  ['person', 'The last to leave was [[Orvask]], 34, with two goats.'],
  ['person', 'A trader who gave only his first name, [[Orvask]], came back.'],
  ['person', '[[Orvask]] lost her house in the flood.'],
  ['person', "[[Orvask]]'s wife sold bread in Marn."],
  ['person', '[[Ilse Orvask]] spoke. Critics left [[Orvask]] alone.'],
  ['person', '[[Ingrid Movement-Dorn]] sells bread.'],
]

/** Wrong today. */
export const knownFailures: readonly SettleCase[] = [
  // Somebody for whom "in" is no place.
  ['person', 'There is nothing new in [[Orvask]], critics wrote.'],
]
