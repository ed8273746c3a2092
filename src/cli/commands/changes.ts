// stemma changes: what the ledger says now that it did not say on a day, before a run, or at a
// reader's last look: claims, not articles. The clock is read here, for days that have passed.
import { changesSince, lastLook, markLook, type Since } from '../../engine/changes-since.ts'
import { formatBounds, formatDay, plural } from '../../export/wording.ts'
import { isDay, type Day } from '../../model/calendar.ts'
import type { ChangeValue, LedgerChange } from '../../model/change.ts'
import { openHeldStore } from '../../store/sqlite/keep.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command, type Values } from '../command.ts'

const LABEL_LENGTH_MAX = 100

function dayChoice(values: Values): Day {
  const today = valueOf(values, 'today')
  if (today === undefined) return new Date().toISOString().slice(0, 10)
  if (!isDay(today)) throw new UsageError(`--today is no day of the calendar: ${today}`)
  return today
}

/** A day, "run" for before the last run, "run:3" for the state after run 3; else a reader. */
function sinceChoice(values: Values): Since | null {
  const since = valueOf(values, 'since')
  const reader = valueOf(values, 'reader')
  if (since !== undefined && reader !== undefined)
    throw new UsageError('--since or --reader, not both')
  if (reader !== undefined) return { reader }
  if (since === undefined) return null
  if (since === 'run') return { last: true }
  const run = /^run:(\d{1,9})$/u.exec(since)
  if (run) return { run: Number(run[1]) }
  if (isDay(since)) return { day: since }
  throw new UsageError(`--since is a day, run or run:NUMBER, not ${since}`)
}

const valueWords = (value: ChangeValue | null) =>
  value === null || (value.min === null && value.max === null)
    ? null
    : formatBounds({ ...value, bound: value.min === value.max ? 'exact' : 'range' })

/** A day as the ledger keeps it. */
const STAMP = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/gu

function line({ kind, label, before, after, why, claims, cites }: LedgerChange): string {
  const flat = label.replaceAll(/\s+/gu, ' ')
  const short = flat.length > LABEL_LENGTH_MAX ? `${flat.slice(0, LABEL_LENGTH_MAX - 1)}…` : flat
  const [from, to] = [valueWords(before), valueWords(after)]
  const values = from && to ? `: ${from} → ${to}` : (to ?? from) ? `: ${to ?? from}` : ''
  const reports = new Set(cites.map(({ document }) => document)).size
  const id = claims[0] ? `  ${claims[0]}` : ''
  const because = why.replaceAll(STAMP, (day) => formatDay(day))
  const told = because.startsWith('first said in ')
    ? because
    : `${because}; ${plural(reports, 'report')}`
  return `${kind.toUpperCase().padEnd(10)} ${short}${values}  (${told})${id}\n`
}

export const changes: Command = {
  name: 'changes',
  arguments: '',
  summary:
    'claims that are new, raised, lowered, contested or withdrawn since a day, a run or your last look',
  details:
    'The ledger of then is told again from the reports and decisions of then and set against that of now. A day means\n' +
    'what had been published by then. A reader’s look is kept with --seen. Stable: with nothing new it says so.',
  options: [
    { name: 'since', value: 'WHEN', help: 'a day, run (before the last one) or run:NUMBER' },
    { name: 'reader', value: 'NAME', help: 'since this reader’s last look' },
    { name: 'seen', help: 'with --reader: keep that the reader has seen all there is now' },
    { name: 'today', value: 'YYYY-MM-DD', help: 'the day on which deadlines count as passed' },
    STORE,
    JSON_OUT,
  ],
  examples: [
    ['stemma changes --since 2031-03-02', 'what reports after that day brought'],
    ['stemma changes --since run', 'what the last run brought'],
    ['stemma changes --reader dana --seen', 'what is new to one reader'],
  ],
  async run(args, values, terminal) {
    if (args.length > 0) throw new UsageError(`changes takes no argument: ${args[0]}`)
    const [today, since, reader] = [
      dayChoice(values),
      sinceChoice(values),
      valueOf(values, 'reader'),
    ]
    if (since === null) throw new UsageError('changes needs --since or --reader')
    if (values['seen'] === true && reader === undefined)
      throw new UsageError('--seen needs --reader')
    const store = await openHeldStore(valueOf(values, 'store') ?? '.')
    try {
      const first = reader !== undefined && (await lastLook(store, reader)) === null
      // One who never looked has seen nothing.
      const from: Since = first ? { run: 0 } : since
      const found = await changesSince(store, from, { today })
      for (const one of found.changes)
        terminal.out(values['json'] === true ? `${JSON.stringify(one)}\n` : line(one))
      if (found.changes.length === 0 && values['json'] !== true) terminal.out('nothing changed\n')
      if (found.undated > 0)
        terminal.err(
          `stemma: ${plural(found.undated, 'report')} without a day counted as there before\n`,
        )
      if (values['seen'] === true && reader !== undefined) await markLook(store, reader, today)
      return EXIT.read
    } finally {
      await store.close()
    }
  },
}
