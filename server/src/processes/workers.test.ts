import { EventEmitter } from 'node:events'
import { whenEnded } from '#processes/workers'

test('a process that can no longer be written to is waited for all the same', async () => {
  const process = new EventEmitter()
  process.on('error', () => undefined)
  let isEnded = false
  const ended = whenEnded(process).then(() => {
    isEnded = true
  })
  process.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  await new Promise((resolve) => setTimeout(resolve))
  expect(isEnded).toBe(false)
  process.emit('exit', 0, null)
  await ended
})
