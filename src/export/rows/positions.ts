// Which positions are shown: those of parties that may be named. A private person gets no entry of
// their own: what they said stays where it is cited.
import type { Position } from '../../model/story.ts'
import { MASKED } from '../mask.ts'
import { own, type View } from '../view.ts'

/** The positions of parties that may be named, in the story's order. */
export function shownPositions(view: View): readonly Position[] {
  return view.story.positions.filter(({ party }) => !own(view, party).includes(MASKED))
}
