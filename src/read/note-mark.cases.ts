// Raised words that mark a note, and those that do not: whether, what stands before, the raised
// words, whether they are linked. Example: the 1 of "4,200¹" does, the 2 of "km²" does not.
export const MARKS: readonly (readonly [boolean, string, string, boolean])[] = [
  [true, 'about 4,200', '1', false],
  [true, 'the guard said.', '12', false],
  [true, 'at night,', '3,4', false],
  [true, 'at night”', '3–5', false],
  [true, 'registered', '2', false],
  [true, 'Some 60%', '7', false],
  [true, 'about 4,200', '[1]', false],
  [true, 'the dam', '1', true],
  [true, 'the dam', '*', true],
  [true, 'the dam', 'a', true],
  [true, 'the dam', '[note 2]', true],
  [true, 'the dam', '[citation needed]', false],
  [false, 'an area of 30 km', '2', false],
  [false, '5 m', '3', false],
  [false, 'over 10', '6', false],
  [false, 'the 3', 'rd', false],
  [false, 'the 21', 'st', true],
  [false, 'Marn', 'TM', false],
  [false, '', '1', false],
  [false, 'the dam', 'a long raised stretch of words', true],
]
