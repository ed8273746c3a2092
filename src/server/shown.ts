// The view of a story that is asked for, or the answer that says why there is none.
// Example: an id that no story has or had is answered 404.
import type { Shelved } from '../engine/desk-message.ts'
import type { View } from '../export/view.ts'
import type { Door } from './door.ts'
import { missing, problem } from './problem.ts'

/** What `use` makes of the view of a story, given its id or one that it had. */
export async function shown(
  door: Door,
  id: string,
  use: (view: View, shelved: Shelved) => Promise<Response> | Response,
): Promise<Response> {
  const shelved = door.desk.shelved(id)
  if (!shelved) return missing('story', id)
  const view = await door.desk.view(shelved)
  return view ? use(view, shelved) : notTold()
}

/** The story is listed, but not told now: what was derived of it has just been dropped. */
export function notTold(): Response {
  const detail = 'the story is being told; ask again'
  return problem(503, 'not told yet', detail, { 'retry-after': '1' })
}
