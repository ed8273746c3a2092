// A report to read, with everything that stands on its text.
import { h, type ComponentChild } from 'preact'
import type { ReportScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { answered, useTitle } from '../part.ts'
import type { TextSpan } from '../router.ts'

export function Report({
  id,
}: {
  readonly id: string
  readonly span: TextSpan | null
}): ComponentChild {
  const answer = useAnswer<ReportScreen>(`/api/reports/${encodeURIComponent(id)}`)
  useTitle(answer.state === 'here' ? answer.value.title : null)
  return answered(answer, (report) => h('h1', { dir: 'auto' }, report.title))
}
