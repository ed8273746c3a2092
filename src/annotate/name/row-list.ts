// Features as rows of weights, listed in room that is filled again and again: of all groups of
// rows, or only of those that are wanted. Example: where JOINT rows are wanted, add(WORD, 2, hash)
// adds nothing.
import { joinHashes } from '../../learn/hash.ts'
import { emptyStretch } from '../../learn/rows.ts'

/** Filled anew for each stretch: no list of rows is made and thrown away. */
export const made = emptyStretch()
let end = 0
let shift = 0

// Rows in groups: those that depend on one word alone are summed once and kept with it; those of
// the first look are made for the second only.
export const WORD = 1
export const BEFORE = 2
export const AFTER = 4
export const SEGMENT = 8
export const SEGMENT_BEFORE = 16
export const SEGMENT_AFTER = 32
export const JOINT = 64
export const LOOK = 128
export const ALL = 255
/** The groups that rows are made of just now. */
let wanted = ALL

/** Adds the row of a feature: its template's number joined with its value. */
export function add(group: number, template: number, value: number): void {
  if ((wanted & group) !== 0) made.rows[end++] = joinHashes(template, value) >>> shift
}

/** Adds a row for each bit that is set. */
export function addBits(group: number, template: number, bits: number, joined: number): void {
  if ((wanted & group) === 0) return
  for (let left = bits; left !== 0; left &= left - 1)
    add(group, template, joinHashes(31 - Math.clz32(left & -left), joined))
}

/** Begins the list anew, with rows of some groups only. */
export function beginRows(groups: number): void {
  wanted = groups
  end = 0
}

/** From here on rows are of a table of 2 to the power of so many rows. */
export function useTable(bits: number): void {
  shift = 32 - bits
}

/** How many rows are listed. */
export const rowsMade = (): number => end

/** Whether rows of any of the groups are wanted. */
export const isWanted = (groups: number): boolean => (wanted & groups) !== 0
