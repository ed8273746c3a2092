// Past forms of irregular verbs by which news tells that something promised was done: general
// language knowledge, compiled for this project. Example: "withdrew" and "withdrawn" are withdraw.

const FORMS: readonly (readonly [base: string, past: string])[] = [
  ['withdraw', 'withdrew withdrawn'],
  ['draw', 'drew drawn'],
  ['pay', 'paid'],
  ['repay', 'repaid'],
  ['leave', 'left'],
  ['send', 'sent'],
  ['build', 'built'],
  ['rebuild', 'rebuilt'],
  ['give', 'gave given'],
  ['take', 'took taken'],
  ['bring', 'brought'],
  ['hold', 'held'],
  ['keep', 'kept'],
  ['make', 'made'],
  ['lift', 'lifted'],
  ['free', 'freed'],
  ['begin', 'began begun'],
  ['break', 'broke broken'],
  ['sell', 'sold'],
  ['find', 'found'],
  ['meet', 'met'],
  ['stand', 'stood'],
  ['write', 'wrote written'],
  ['choose', 'chose chosen'],
  ['move', 'moved'],
  ['stop', 'stopped'],
  ['submit', 'submitted'],
  ['ship', 'shipped'],
  ['drop', 'dropped'],
  ['hand', 'handed'],
  ['end', 'ended'],
  ['use', 'used'],
  ['ban', 'banned'],
]

/** A past form to its verb. */
export const PAST_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([base, past]) => past.split(' ').map((form) => [form, base] as const)),
)
