// A small pile on disk for tests of the command line, about an invented country, and a terminal
// that remembers.
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Terminal } from './command.ts'
import { main } from './main.ts'

const REPORTS: { readonly [name: string]: string } = {
  'a.txt':
    'Thousands leave the Ostrel valley\n\nMore than 38,500 people have left the valley since Monday, the Relief Council said. "The wall will not hold another week, and nobody in this valley should wait for it to break," said Mira Tolk, a spokeswoman for the council.\n\nAbout 3 million people live in Ostrel province, which borders the lake.\n\nLatest News\n',
  'b.txt':
    'Council warns of leaking dam\n\nUp to 90,000 people could be forced to flee if the wall gives way, the council warned. "The wall will not hold another week, and nobody in this valley should wait for it to break." The company must repair it by 10 October, the governor said.\n\nAround 3 million people live in Ostrel province, which borders the lake.\n',
  'c.html':
    '<!doctype html><html lang="en"><head><title>Dam: what we know</title></head><body><nav>Home</nav><article><h1>Dam: what we know</h1><p>He did not say when the meeting would take place.</p><p>Aid workers expect 60,000 people to flee the Ostrel valley.</p></article></body></html>',
}

/** A fresh folder with the pile in `reports/`. */
export function makePile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
  mkdirSync(join(folder, 'reports'))
  for (const [name, text] of Object.entries(REPORTS))
    writeFileSync(join(folder, 'reports', name), text)
  return folder
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output as JSON Lines. */
  readonly lines: () => unknown[]
}

/** Runs one command line in this process. */
export async function run(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', '']
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
  }
  const code = await main(args, terminal)
  const lines = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown)
  return { code, out, err, lines }
}
