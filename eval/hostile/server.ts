// Raw requests to the server of the page: each must be refused or closed, and the server must go
// on. Example: "POST / HTTP/1.1" is answered with a status from 400 on; so is any other host name.
import { connect } from 'node:net'
import type { Desk } from '../../src/engine/desk.ts'
import { serveDesk } from '../../src/server/serve.ts'

/** A desk without stories: no request here has a session, so none gets as far as a story. */
const EMPTY = {
  shelf: () => [],
  shelved: () => null,
  listen: () => () => undefined,
} as Partial<Desk> as Desk

/** How long an answer may take, in milliseconds. */
const ANSWER_MS = 5000

/** What was wrong with the answers, each named by its request. */
export async function wrongAnswers(requests: readonly Uint8Array[]): Promise<string[]> {
  const wrong: string[] = []
  const served = await serveDesk({
    desk: EMPTY,
    web: null,
    version: '0',
    reader: 'desk',
    unmasked: false,
    withTexts: false,
    port: 0,
  })
  const port = Number(new URL(served.address).port)
  for (const [index, request] of requests.entries()) {
    const text = Buffer.from(request).toString('latin1')
    const { status, late } = await answerTo(port, request)
    const named = `request ${index} ${JSON.stringify(text.slice(0, 60))}`
    if (late) wrong.push(`${named}: no end`)
    if (status !== null && status >= 500 && status !== 501 && status !== 505)
      wrong.push(`${named}: ${status}`)
    if (status !== null && status < 300 && !isHarmless(text, port))
      wrong.push(`${named}: ${status}`)
  }
  const plain = Buffer.from(
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
  )
  const { status } = await answerTo(port, plain)
  if (status !== 200) wrong.push(`a plain request afterwards: ${status}`)
  await served.close()
  return wrong
}

/** Whether a request may be answered with the page: it only asks for it, of this host. */
function isHarmless(text: string, port: number): boolean {
  const host = /\r\nHost: ?([^\r\n]*)/u.exec(text)?.[1] ?? ''
  return /^(?:GET|HEAD|OPTIONS) /u.test(text) && [`127.0.0.1:${port}`, '127.0.0.1'].includes(host)
}

function answerTo(
  port: number,
  request: Uint8Array,
): Promise<{ readonly status: number | null; readonly late: boolean }> {
  return new Promise((resolve) => {
    let head = ''
    const end = (late: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      const status = /^HTTP\/1\.[01] (\d{3})/u.exec(head)?.[1]
      resolve({ status: status === undefined ? null : Number(status), late })
    }
    const socket = connect(port, '127.0.0.1', () => {
      // A half-open request ends when its side is closed.
      socket.end(request)
    })
    const timer = setTimeout(() => end(head === ''), ANSWER_MS)
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1').slice(0, 200)
      if (/^HTTP\/1\.[01] \d{3}/u.test(head)) end(false)
    })
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
  })
}
