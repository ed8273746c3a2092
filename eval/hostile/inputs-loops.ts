// Hostile inputs of loops: a few words that the rules know, a mark, a number, a name, over and over
// in one sentence of 100 KB. Example: "from 12 people to , Aldo Venn " repeated. The words are all
// that stand in the rules' own files, so a new rule is tried without anybody thinking of it.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Given, HostileInput } from './inputs.ts'
import { pick, seeded, type Random } from './random.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src')
const ROOMS = ['annotate', 'reconcile', 'reuse', 'brief']
const MARKS = [...',"“”()-–:;’.%$[…—•/', '\n', '\n\n', "'s"]
const NUMBERS =
  '12|1,000|three|2.5|million|1990|hundreds|10|half|one|3/4|5 March|Monday|10:30|dozens'.split('|')
const COMMON =
  'Aldo Venn|Marn|the mayor|UN|he|they|President Venn|who|which|of|from|to|and|or|said|people|killed|the|by|in|was|Mr. Venn|soldiers|number of'.split(
    '|',
  )

const LOOPS = 160
const LENGTH = 100_000
/** Words of one piece at most; of a text that mixes its words. */
const [PIECE_MAX, MIXED_MAX] = [6, 14]

/** Every lower-case word of two letters and more in the rules' files, sorted. */
function wordsOfRules(): string[] {
  const words = new Set<string>()
  for (const room of ROOMS)
    for (const file of readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts') && !/\.(?:cases|test|fixture)\./u.test(file))
        for (const [word] of readFileSync(join(source, room, file), 'utf8').matchAll(
          /[a-z]{2,14}/gu,
        ))
          words.add(word)
  return [...words].sort()
}

function token(random: Random, words: readonly string[]): string {
  const sort = random()
  if (sort < 0.25) return pick(random, MARKS)
  if (sort < 0.4) return pick(random, NUMBERS)
  return pick(random, sort < 0.7 ? COMMON : words)
}

/** One text: a piece repeated, or, three times in ten, a handful of words in any order. */
function loop(seed: number, length: number, words: readonly string[]): string {
  const random = seeded(seed)
  const mixed = random() < 0.3
  const count = 1 + Math.floor(random() * (mixed ? MIXED_MAX : PIECE_MAX))
  const tokens = Array.from({ length: count }, () => token(random, words))
  if (!mixed) {
    const piece = `${tokens.join(' ')} `
    return `Rain in Marn ${piece.repeat(Math.ceil(length / piece.length))}`
  }
  let text = 'Rain in Marn'
  while (text.length < length) text += ` ${pick(random, tokens)}`
  return text
}

export function loopInputs({ seed, divide }: Given): HostileInput[] {
  const length = divide > 1 ? LENGTH / 5 : LENGTH
  let words: string[] | null = null
  return Array.from({ length: LOOPS }, (_, index) => ({
    kind: 'pattern',
    name: `pattern-loop-${String(index).padStart(3, '0')}.txt`,
    bytes: () => Buffer.from(loop(seed * LOOPS + index, length, (words ??= wordsOfRules()))),
    expect: null,
  }))
}
