// Starts the page: the key from the address becomes a session, then the frame is drawn.
import { h, render } from 'preact'
import { ask, send } from './api.ts'
import { App } from './app.ts'
import { startKeys } from './keys.ts'
import { startLive } from './live.ts'
import { go, startRouter } from './router.ts'
import { startTheme } from './theme.ts'
import './styles/base.css'
import './styles/frame.css'
import './styles/story.css'
import './styles/sections.css'
import './styles/desk.css'
import './styles/print.css'

/** "#token=…" becomes a cookie and leaves the address, so that it is in no history. */
async function openSession(): Promise<void> {
  const found = /^#token=([\w-]{8,200})$/u.exec(location.hash)
  if (!found) return
  go(location.pathname + location.search, { replace: true })
  await send('/api/session', { token: found[1] })
}

startTheme()
startRouter()
startKeys()
void openSession().then(async () => {
  const root = document.getElementById('app')!
  root.replaceChildren()
  render(h(App, null), root)
  // A server that does not know this browser would refuse the events as well.
  if ((await ask('/api/about')).state === 'here') startLive()
})
