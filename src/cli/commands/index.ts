// The commands, in the order in which help shows them.
import type { Command } from '../command.ts'
import { annotate } from './annotate.ts'
import { cluster } from './cluster.ts'
import { compare } from './compare.ts'
import { explain } from './explain.ts'
import { exportFiles } from './export.ts'
import { extract } from './extract.ts'
import { backup, doctor, forget, restore, salvage } from './keep.ts'
import { report } from './report.ts'
import { reuse } from './reuse.ts'
import { serve } from './serve.ts'
import { start } from './start.ts'
import { story } from './story.ts'

/** Runs when the first word is no command's name. */
export const standard: Command = report

export const commands: readonly Command[] = [
  serve,
  explain,
  compare,
  exportFiles,
  start,
  annotate,
  extract,
  reuse,
  cluster,
  story,
  doctor,
  backup,
  restore,
  salvage,
  forget,
]
