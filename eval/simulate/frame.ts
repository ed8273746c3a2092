// The frames of the story simulator: kinds of facts that outlets tell, each with the slots that a
// sentence template may use. Example: frame "killed" has {n} (a number phrase), {T} (a town),
// {strike} (attack, blast …) and {source} (who says so).

export const FRAMES = [
  'killed',
  'killedMore',
  'killedLess',
  'injured',
  'displaced',
  'displacedMore',
  'refugees',
  'residents',
  'forecast',
  'part',
  'fighters',
  'houses',
  'detained',
  'detainedMore',
  'accuse',
  'deny',
  'meetingPlanned',
  'meetingHeld',
  'meetingOff',
  'withdraw',
  'reinforce',
  'capture',
  'convoy',
  'quoted',
  'quotedBare',
  'clause',
  'killedElsewhere',
  'killedBefore',
  'filler',
] as const

/** A kind of sentence. */
export type Frame = (typeof FRAMES)[number]

/** Wordings by frame; slots in braces. */
export type Templates = { readonly [F in Frame]: readonly string[] }

/** Two sets of wordings in one. */
export function bothTemplates(one: Templates, other: Templates): Templates {
  const merged = FRAMES.map((frame) => [frame, [...one[frame], ...other[frame]]] as const)
  return Object.fromEntries(merged) as unknown as Templates
}
