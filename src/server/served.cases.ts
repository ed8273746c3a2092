// A desk over invented reports in a folder of its own, and the application on it, for tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk, type Desk } from '../engine/desk.ts'
import { REPORTS } from '../engine/pile.cases.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { serveDesk, type Served, type ServeOptions } from './serve.ts'

export const TOKEN = 'a-token-of-a-file-that-is-long-enough'

export interface Serving extends Served {
  readonly desk: Desk
  readonly folder: string
  readonly links: string[]
  /** Asks as a program with the token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly post: (path: string, body: unknown, headers?: object) => Promise<Response>
  readonly end: () => Promise<void>
}

/** A server on a free port of loopback; `end` leaves nothing behind. */
export async function serving(options: Partial<ServeOptions> = {}): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-served-'))
  const store = await openSqliteStore(folder)
  await store.putDocuments(REPORTS.map((document) => ({ document })))
  await store.close()
  const desk = await openDesk({ folder, unmasked: options.unmasked ?? false })
  await desk.hands.refresh()
  const links: string[] = []
  const served = await serveDesk({
    desk,
    web: null,
    version: '0',
    reader: 'desk',
    unmasked: false,
    withTexts: false,
    port: 0,
    token: TOKEN,
    onLink: (link) => void links.push(link),
    ...options,
  })
  const authorization = `Bearer ${TOKEN}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, served.address), {
      ...init,
      headers: { authorization, ...(init.headers as object) },
    })
  const post = (path: string, body: unknown, headers: object = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const end = async () => {
    await served.close()
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...served, desk, folder, links, ask, post, end }
}
