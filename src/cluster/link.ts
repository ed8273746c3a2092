// Items with pairwise likeness → groups: average linkage, where two groups join only if they are
// alike enough and not much less alike to each other than each is within. The second test keeps
// look-alikes apart (two trials, two storms) that share all the words of their kind. Example: three
// reports on a dam and two on a strike give two groups.

/** Likeness below which nothing joins. Noise between unrelated reports lies at 0.02 to 0.06. */
export const LIKENESS_MIN = 0.11
/**
 * Two groups join only when between them it is at least this share of the lower likeness within.
 */
export const COHESION_MIN = 0.7
/** A single report or pair joins a group at this share of the likeness within it. */
export const COHESION_SMALL_MIN = 0.35
/** Fewer reports than this have no likeness within worth the name. */
export const GROUP_SIZE_MIN = 3

/**
 * What groups are made of: how many reports an item stands for, and the sum of likeness over their
 * pairs.
 */
export interface LinkItem {
  readonly size: number
  readonly within: number
}

/** Items that belong together: their indexes, sorted, and what they amount to as one item. */
export interface LinkGroup extends LinkItem {
  readonly members: readonly number[]
}

/** Mean likeness over the pairs within; 1 for a single report. */
export function cohesion({ size, within }: LinkItem): number {
  return size < 2 ? 1 : within / ((size * (size - 1)) / 2)
}

/** Whether two groups of this mean likeness between them are one story. */
export function belongTogether(a: LinkItem, b: LinkItem, likeness: number): boolean {
  if (likeness < LIKENESS_MIN) return false
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size >= GROUP_SIZE_MIN)
    return likeness >= COHESION_MIN * Math.min(cohesion(small), cohesion(large))
  return large.size < GROUP_SIZE_MIN || likeness >= COHESION_SMALL_MIN * cohesion(large)
}

/**
 * Groups of items, in order of their first item. `likeness` is a full matrix, row after row, and
 * is used up. Ties go to the lower index. O(items²) typically; callers bound the number of items.
 */
export function linkItems(items: readonly LinkItem[], likeness: Float64Array): LinkGroup[] {
  const linking = new Linking(items, likeness)
  for (let first = linking.nextMerge(); first >= 0; first = linking.nextMerge())
    linking.merge(first)
  return linking.groups()
}

/**
 * The state of one linkage: a matrix of likeness between living groups, for each group those that
 * are alike enough to join it, and its best partner among them.
 */
class Linking {
  private readonly count: number
  private readonly matrix: Float64Array
  private readonly living: (LinkGroup | null)[]
  /** Groups alike enough, in order; some are gone or have become less alike. */
  private readonly near: number[][]
  private readonly partner: Int32Array
  /** 0 where there is no partner. */
  private readonly partnerLikeness: Float64Array
  /**
   * How many merges there had been when a group last grew. The likeness of two groups stands in the
   * row of the one that grew later: writing it to a column as well would miss the cache each time.
   */
  private readonly grew: Int32Array
  private merges = 0

  constructor(items: readonly LinkItem[], likeness: Float64Array) {
    this.count = items.length
    this.matrix = likeness
    this.living = items.map(({ size, within }, i) => ({ size, within, members: [i] }))
    this.near = items.map((_, i) => nearIn(likeness, i * items.length, items.length))
    this.partner = new Int32Array(items.length).fill(-1)
    this.partnerLikeness = new Float64Array(items.length)
    this.grew = new Int32Array(items.length)
    for (let i = 0; i < items.length; i++) this.findPartner(i)
  }

  /** The group whose best partner is the most alike of all; -1 when none may join. */
  nextMerge(): number {
    let [found, best] = [-1, 0]
    for (let i = 0; i < this.count; i++)
      if (this.partnerLikeness[i]! > best) {
        found = i
        best = this.partnerLikeness[i]!
      }
    return found
  }

  merge(first: number): void {
    const second = this.partner[first]!
    const [one, other] = [this.living[first]!, this.living[second]!]
    const between = this.partnerLikeness[first]!
    this.meanRow(first, second)
    this.living[first] = {
      size: one.size + other.size,
      within: one.within + other.within + between * one.size * other.size,
      members: [...one.members, ...other.members],
    }
    this.living[second] = null
    this.partner[second] = -1
    this.partnerLikeness[second] = 0
    this.grew[second] = 0
    const near = inOrder(this.near[first]!, this.near[second]!).filter(
      (i) => i !== first && this.living[i],
    )
    this.near[first] = near
    this.near[second] = []
    this.findPartner(first)
    for (const i of near) {
      insert(this.near[i]!, first)
      if (this.partner[i] === first || this.partner[i] === second) this.findPartner(i)
      else this.offer(i, first)
    }
  }

  groups(): LinkGroup[] {
    return this.living
      .flatMap((group) => group ?? [])
      .map((group) => ({ ...group, members: group.members.toSorted((a, b) => a - b) }))
      .sort((a, b) => a.members[0]! - b.members[0]!)
  }

  /** Writes the mean likeness of two groups to all others into the row of the first. */
  private meanRow(first: number, second: number): void {
    const { count, matrix, grew } = this
    const [one, other] = [this.living[first]!.size, this.living[second]!.size]
    const [row, secondRow] = [first * count, second * count]
    const [firstGrew, secondGrew] = [grew[first]!, grew[second]!]
    for (let i = 0; i < count; i++) {
      const toFirst = grew[i]! > firstGrew ? matrix[i * count + first]! : matrix[row + i]!
      const toSecond = grew[i]! > secondGrew ? matrix[i * count + second]! : matrix[secondRow + i]!
      matrix[row + i] = (one * toFirst + other * toSecond) / (one + other)
    }
    grew[first] = ++this.merges
  }

  private at(a: number, b: number): number {
    return this.grew[a]! >= this.grew[b]!
      ? this.matrix[a * this.count + b]!
      : this.matrix[b * this.count + a]!
  }

  private findPartner(of: number): void {
    this.partner[of] = -1
    this.partnerLikeness[of] = 0
    for (const i of this.near[of]!) if (this.living[i]) this.offer(of, i)
  }

  /**
   * Makes `candidate` the partner of `of` when it is more alike than the one there is, and may
   * join.
   */
  private offer(of: number, candidate: number): void {
    const likeness = this.at(of, candidate)
    if (likeness < LIKENESS_MIN || likeness <= this.partnerLikeness[of]!) return
    if (!belongTogether(this.living[of]!, this.living[candidate]!, likeness)) return
    this.partner[of] = candidate
    this.partnerLikeness[of] = likeness
  }
}

/** Columns of a row from `from` on that are alike enough; the diagonal is 0. */
function nearIn(likeness: Float64Array, from: number, count: number): number[] {
  const near: number[] = []
  for (let i = 0; i < count; i++) if (likeness[from + i]! >= LIKENESS_MIN) near.push(i)
  return near
}

/** The numbers of two sorted lists, each once. */
function inOrder(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity]
    all.push(Math.min(x, y))
    if (x <= y) i++
    if (y <= x) j++
  }
  return all
}

/** Puts a number into a sorted list, once. O(log list) where it is there. */
function insert(sorted: number[], number: number): void {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < number) low = middle + 1
    else high = middle
  }
  if (sorted[low] !== number) sorted.splice(low, 0, number)
}
