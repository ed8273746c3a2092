// What a later report says of a clause: [done or not-done and by whom, the clause, the sentence of
// the later report]; null where it says nothing of it.

export const OUTCOMES: readonly (readonly [
  readonly ['done' | 'not-done', string | null] | null,
  string,
  string,
])[] = [
  [
    ['not-done', null],
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn has not cleared the upper tower.',
  ],
  [
    ['not-done', null],
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn failed to clear the tower in time.',
  ],
  [
    ['not-done', 'Mira Tolan'],
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn has not cleared the upper tower, said Mira Tolan, a spokeswoman.',
  ],
  [
    ['done', null],
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn has cleared the upper tower.',
  ],
  [
    ['done', null],
    'The road to Keld must be reopened by 9 March 2031.',
    'The road to Keld was reopened on Friday.',
  ],
  [
    ['done', null],
    'The road to Keld must be reopened by 9 March 2031.',
    'The road has been reopened, and the road to Marn too.',
  ],
  [
    ['not-done', null],
    'The prisoners must be released by 9 March 2031.',
    'The prisoners have still not been released.',
  ],
  [
    ['not-done', null],
    'All heavy weapons must be withdrawn by 9 March 2031.',
    'The heavy weapons were not withdrawn.',
  ],
  [
    ['done', null],
    'All heavy weapons must be withdrawn by 9 March 2031.',
    'All heavy weapons have been withdrawn.',
  ],
  [
    ['not-done', null],
    'Halder Mining Company must pay the families of the dead by 9 March 2031.',
    'Halder Mining Company has yet to pay the families.',
  ],
  [
    null,
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn must clear the upper tower by Sunday.',
  ],
  [
    null,
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn will have cleared the upper tower by Sunday.',
  ],
  [
    null,
    'Dorn must clear the upper tower by 9 March 2031.',
    'If Dorn has not cleared the upper tower, talks will end.',
  ],
  [
    null,
    'Dorn must clear the upper tower by 9 March 2031.',
    'Rain has cleared the streets of Marn.',
  ],
  [null, 'The road to Keld must be reopened by 9 March 2031.', 'The school has been reopened.'],
  [
    null,
    'All heavy weapons must be withdrawn by 9 March 2031.',
    'The envoy was withdrawn from Marn.',
  ],
  [
    null,
    'Dorn must clear the upper tower by 9 March 2031.',
    'Venn accused Dorn of lying: nobody knows whether it has cleared the upper tower.',
  ],
  [
    null,
    'The road to Keld must be reopened by 9 March 2031.',
    'The road to Marn was reopened on Friday.',
  ],
  [null, 'The prisoners must be released by 9 March 2031.', 'The film was released in Marn.'],
]
