// What was forgotten is told of at once, whatever the desk is doing meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskEvent } from './desk-message.ts'
import { erasedTeller } from './desk-work.ts'

test('a rise of what is forgotten is told of once, and a failing look is no end', () => {
  const told: DeskEvent[] = []
  let forgotten: number | null = 2
  const beat = () => {
    if (forgotten === null) throw new Error('busy')
    return { arrivals: 1, decisions: 0, forgotten, told: true }
  }
  const look = erasedTeller({
    pulse: { beat, close: () => undefined },
    tell: (event) => void told.push(event),
  })
  look()
  look()
  assert.deepEqual(told, [])
  forgotten = 3
  look()
  look()
  assert.deepEqual(told, [{ kind: 'erased' }])
  forgotten = null
  look()
  forgotten = 4
  look()
  assert.equal(told.length, 2)
})
