// What was got from the web → its reports, read from the record that keeps it; and a page asked for
// its words. Example: askPage('https://herald.example/flood', …) is the one report of that page.
import { join } from 'node:path'
import { parametersOf } from '../read/mail/mime.ts'
import type { Read, Sealed } from '../read/part.ts'
import { blockOutAnswer } from '../store/forget-warc.ts'
import { OperationError } from '../store/operation-error.ts'
import { archiveFolder, type Archive, type KeptAt } from './archive.ts'
import type { IsBarred } from './forget.ts'
import { headerOf } from './exchange.ts'
import { FetchFailure } from './failure.ts'
import { get, type Got, type Manner } from './get.ts'
import { kindOf, readAnswer, readMember, type Held } from './record.ts'
import type { Robots } from './robots.ts'

const ACCEPT_PAGE = 'text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5'

/** What asking a source needs. */
export interface WebDesk {
  readonly folder: string
  readonly manner: Manner
  readonly archive: Archive
  readonly robots: Robots
  readonly fullText: boolean
  readonly apart: (sealed: Sealed) => Promise<Read>
  readonly isBarred: IsBarred
  /** Tells of a page of a feed that could not be had. */
  readonly onPageFailure: (address: string, failure: FetchFailure) => void
}

/** A page, asked for its words: kept, read, and handed on as its reports. */
export async function askPage(
  address: string,
  desk: WebDesk,
  mayBePrivate: boolean,
): Promise<readonly Read[]> {
  const permit = (url: URL) => desk.robots.check(url, mayBePrivate)
  const ask = { address, accept: ACCEPT_PAGE, condition: null, mayBePrivate, permit }
  const got = await get(ask, desk.manner)
  if (kindOfGot(got) === 'feed') throw new FetchFailure('protocol', `${address} is no page`)
  return (await keepAndRead(got, desk)).reads
}

/** Whether the user named the host of an address as one that may be private. */
export function isNamedPrivate(address: string, { allowance }: Pick<Manner, 'allowance'>): boolean {
  return URL.canParse(address) && allowance.privateHosts.has(new URL(address).hostname)
}

/** What some content that was got is, by its type and its bytes. */
export function kindOfGot({ answer, content }: Got): Held['kind'] {
  const { value, parameters } = parametersOf(headerOf(answer, 'content-type') ?? '')
  return kindOf({ type: value, charset: parameters.get('charset') ?? null, content })
}

/** Keeps an answer and reads the record: what is taken in is what was kept. */
export async function keepAndRead({ answer }: Got, desk: WebDesk): Promise<Held> {
  const kept = desk.archive.keep(answer, new Date(desk.manner.now()))
  const read = readMember(desk.archive.member(kept))
  if (!read) throw new FetchFailure('protocol', `${answer.url.host}: ${kept.file} holds no answer`)
  const { folder, apart, isBarred } = desk
  const held = await readAnswer(read, { folder, file: kept.file, apart })
  return withoutBarred(held, { folder, kept, isBarred })
}

/**
 * What an answer held. One that holds what was forgotten is blocked out in the archive, and its
 * other reports come without its bytes: the words would be back with them.
 */
export function withoutBarred(
  held: Held,
  {
    folder,
    kept,
    isBarred,
  }: { readonly folder: string; readonly kept: KeptAt; readonly isBarred: IsBarred },
): Held {
  if (!held.reads.some((one) => 'document' in one && isBarred(one.document))) return held
  const path = join(archiveFolder(folder), kept.file)
  if (!blockOutAnswer(path, kept))
    throw new OperationError('store-failed', `what was forgotten cannot be taken out of ${path}`)
  const reads = held.reads.map((one): Read =>
    'document' in one ? { document: one.document } : one,
  )
  return { ...held, reads }
}
