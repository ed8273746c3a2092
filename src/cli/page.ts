// Stories and their reports from a store, as the page and the summary take them, and the page
// written to disk.
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { loadReports } from '../engine/pile.ts'
import { reportPage } from '../export/report/page.ts'
import type { StoryInput } from '../export/view.ts'
import type { Story } from '../model/story.ts'
import { fileFault } from '../store/file-fault.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import { UsageError, type Values } from './command.ts'

/** Stories with the reports they are about, in the order given. */
export async function storyInputs(store: Store, stories: readonly Story[]): Promise<StoryInput[]> {
  const inputs: StoryInput[] = []
  for (const story of stories) {
    const ids = story.documents.map(({ id }) => id)
    inputs.push({ story, reports: await loadReports(store, ids) })
  }
  return inputs
}

/** The page of some stories, as the options ask for it. */
export function pageOf(inputs: readonly StoryInput[], values: Values): string {
  return reportPage(inputs, {
    withTexts: values['with-texts'] === true,
    unmasked: values['unmasked'] === true,
  })
}

/**
 * Makes the folder that a page is to stand in, before any work is done for it. Throws a UsageError
 * where the path is that of a folder, an OperationError where none can be made.
 */
export function makeRoom(path: string): void {
  const target = resolve(path)
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out ${path}: a folder, not a file`)
  const folder = dirname(target)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const words = fileFault(cause, folder) ?? (cause as Error).message
    throw new OperationError('store-failed', `--out: ${words}`, cause)
  }
}

/** Writes a page beside its place and moves it there, so that a reader never meets half a page. */
export function writePage(page: string | Uint8Array, path: string): string {
  const target = resolve(path)
  const draft = `${target}.${process.pid}.part`
  try {
    writeFileSync(draft, page)
    renameSync(draft, target)
  } catch (cause) {
    rmSync(draft, { force: true })
    const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((cause as NodeJS.ErrnoException).code ?? '')
    if (full) throw new OperationError('store-full', `${target}: no room left on the disk`, cause)
    const words = fileFault(cause, target)
    throw words === null ? cause : new OperationError('store-failed', words, cause)
  }
  return target
}
