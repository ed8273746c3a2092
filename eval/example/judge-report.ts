// Judges what one report's own line of `annotate --edits` says: speakers, figures, days, promises,
// repairs. Every judge returns null where the expectation is met, else why not, in a few words.
import type { ReportExpectation } from './gold.ts'
import type { AnnotatedLine, AnnotationLine, Span } from './outputs.ts'
import { bare, locate, occurrences, sameName, shared } from './words.ts'

type Of<T extends ReportExpectation['type']> = Extract<ReportExpectation, { type: T }>

/** Why a report's line does not meet an expectation, or null. */
export function judgeReport(expect: ReportExpectation, line: AnnotatedLine): string | null {
  switch (expect.type) {
    case 'quotation':
      return quotation(expect, line)
    case 'figure':
      return figures(expect, touching(expect, line, 'figure'))
    case 'time':
      return time(expect, line)
    case 'commitment':
      return anyOf(touching(expect, line, 'commitment'), (found) => commitment(expect, found))
    case 'event-status':
      return anyOf(touching(expect, line, 'event'), (found) =>
        expect.status.includes(found.status ?? '') ? null : `status ${found.status}`,
      )
    case 'orphan':
      return orphan(expect, line)
    case 'nothing':
      return nothing(expect, line)
    case 'language':
      return language(expect, line)
    case 'edit':
      return edit(expect, line)
    case 'kept':
      return locate(line.text, expect.exact) ? null : 'not in the text'
    case 'furniture':
      return furniture(expect, line)
    case 'repeat':
      return repeat(expect, line)
  }
}

function touching(
  words: { readonly exact: string; readonly near?: string },
  line: AnnotatedLine,
  kind: string,
): readonly AnnotationLine[] | null {
  const at = locate(line.text, words.exact, words.near)
  if (!at) return null
  return line.annotations.filter((found) => found.kind === kind && shared(found, at) > 0)
}

function anyOf(
  found: readonly AnnotationLine[] | null,
  judge: (one: AnnotationLine) => string | null,
): string | null {
  if (!found) return 'words not in the text'
  let because: string | null = 'no annotation there'
  for (const one of found) {
    because = judge(one)
    if (because === null) return null
  }
  return because
}

function quotation(expect: Of<'quotation'>, line: AnnotatedLine): string | null {
  const at = locate(line.text, expect.quote)
  if (!at) return 'words not in the text'
  const covers = (found: AnnotationLine) =>
    found.kind === 'quotation' &&
    found.form !== 'indirect' &&
    shared(found, at) > (at.end - at.start) * 0.6
  const found = line.annotations.filter(covers)
  if (found.length === 0) return 'no quotation there'
  for (const one of found) {
    const because = speaker(expect, one.speaker?.name ?? one.speaker?.exact ?? null)
    if (because) return because
  }
  return null
}

function speaker(expect: Of<'quotation'>, name: string | null): string | null {
  const wrong = expect.not?.find((other) => name !== null && sameName(other, name))
  if (wrong !== undefined) return `speaker ${name}`
  if (expect.speaker === null) return name === null ? null : `speaker ${name}`
  if (typeof expect.speaker !== 'string') return null
  return name !== null && sameName(expect.speaker, name) ? null : `speaker ${name}`
}

function figures(expect: Of<'figure'>, found: readonly AnnotationLine[] | null): string | null {
  if (expect.optional && found?.length === 0) return null
  return anyOf(found, (one) => figure(expect, one))
}

function figure(expect: Of<'figure'>, found: AnnotationLine): string | null {
  if (expect.min !== undefined && found.min !== expect.min) return `min ${found.min}`
  if (expect.max !== undefined && found.max !== expect.max) return `max ${found.max}`
  const { bounds, terms, status } = expect
  if (bounds && !bounds.includes(found.bound ?? '')) return `bound ${found.bound}`
  if (terms && !terms.includes(found.term ?? '')) return `term ${found.term}`
  if (status && !status.includes(found.status ?? '')) return `status ${found.status}`
  if (expect.place && !sameName(expect.place, nameOf(found.place))) {
    return `place ${nameOf(found.place) || null}`
  }
  if (expect.notPlace && sameName(expect.notPlace, nameOf(found.place))) {
    return `place ${nameOf(found.place)}`
  }
  if (expect.speaker && !sameName(expect.speaker, nameOf(found.speaker))) {
    return `speaker ${nameOf(found.speaker) || null}`
  }
  if (expect.time && (found.time?.from !== expect.time[0] || found.time.to !== expect.time[1])) {
    return `time ${found.time?.from ?? null}`
  }
  return expect.part && !found.partOf ? 'not part of a whole' : null
}

function nameOf(mention: AnnotationLine['speaker']): string {
  return mention?.name ?? mention?.exact ?? ''
}

function time(expect: Of<'time'>, line: AnnotatedLine): string | null {
  return anyOf(touching(expect, line, 'time'), (found) =>
    (found.from ?? null) === expect.from && (found.to ?? null) === expect.to
      ? null
      : `${found.from ?? null} to ${found.to ?? null}`,
  )
}

function commitment(expect: Of<'commitment'>, found: AnnotationLine): string | null {
  const due = found.due?.to ?? found.due?.from ?? null
  if (expect.due === null && due !== null) return `due ${due}`
  if (expect.due && (due === null || due < expect.due[0] || due > expect.due[1])) {
    return `due ${due}`
  }
  if (!expect.status.includes(found.status ?? '')) return `status ${found.status}`
  const who = typeof found.who === 'string' ? found.who : ''
  if (expect.who && !sameName(expect.who, who)) return `who ${who || null}`
  const condition = found.condition?.exact ?? ''
  if (!expect.condition) return null
  const inside = condition.includes(expect.condition) || expect.condition.includes(condition)
  return condition !== '' && inside ? null : `condition ${condition || null}`
}

function orphan(expect: Of<'orphan'>, line: AnnotatedLine): string | null {
  const found = touching(expect, line, 'orphan')
  if (!found) return 'words not in the text'
  if (expect.absent) return found.length === 0 ? null : 'called an orphan'
  return found.length > 0 ? null : 'no annotation there'
}

function nothing(expect: Of<'nothing'>, line: AnnotatedLine): string | null {
  const whole: Span = { start: 0, end: line.text.length }
  const at = expect.exact === undefined ? whole : locate(line.text, expect.exact, expect.near)
  const found = line.annotations.find(
    (one) =>
      one.kind === expect.kind &&
      at !== null &&
      shared(one, at) > 0 &&
      (expect.form === undefined || one.form === expect.form),
  )
  return found ? `${found.kind}: ${found.exact ?? ''}` : null
}

function language(expect: Of<'language'>, line: AnnotatedLine): string | null {
  if (!line.language?.startsWith(expect.language)) return `language ${line.language}`
  if (line.annotations.length > 0) return `${line.annotations.length} annotations`
  return line.notices.length > 0 ? null : 'no notice'
}

function edit(expect: Of<'edit'>, line: AnnotatedLine): string | null {
  const clean = bare(`${line.text}\n${line.title ?? ''}`)
  if (clean.includes(bare(expect.contains))) return 'not repaired'
  if (!clean.includes(bare(expect.becomes))) return 'repaired otherwise'
  const at = locate(line.sourceText ?? '', expect.contains)
  if (!at) return 'words not in the source'
  return line.edits?.some((one) => shared(one, at) > 0) ? null : 'no edit recorded'
}

function noticed(line: AnnotatedLine, rules: readonly string[], exact: string): number {
  let count = 0
  for (const notice of line.notices) {
    if (!notice.source || !rules.includes(notice.rule)) continue
    const words = (line.sourceText ?? line.text).slice(notice.source.start, notice.source.end)
    count += occurrences(words, exact)
  }
  return count
}

function furniture(expect: Of<'furniture'>, line: AnnotatedLine): string | null {
  if (occurrences(line.text, expect.exact) === 0) return null
  return noticed(line, ['furniture', 'repeat'], expect.exact) > 0 ? null : 'still in the text'
}

function repeat(expect: Of<'repeat'>, line: AnnotatedLine): string | null {
  const count = noticed(line, ['repeat'], expect.exact)
  return count === expect.extra ? null : `${count} marked`
}
