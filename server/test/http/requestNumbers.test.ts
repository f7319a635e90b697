import { Writable } from 'node:stream'
import { drawRequestNumber, isRequestNumber } from '@wallet/rules'
import { createLogger } from '#logger'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { openTestDatabase } from '../support/testDatabase'

// Proves that what a person reads out to support is found in the log: a request fails over HTTP, and its line is looked up
// by the number that the answer shows.

describe('the number of a request', () => {
  let database: Database
  let wallet: TestApp
  let lines: string[] = []

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    const destination = new Writable({
      write(chunk, _encoding, done) {
        lines.push(...String(chunk).split('\n').filter(Boolean))
        done()
      },
    })
    wallet = await buildTestApp({ database, server: { loggerInstance: createLogger('info', destination) } })
  })
  beforeEach(() => {
    lines = []
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })

  const linesOf = (number: unknown) =>
    lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ reqId }) => reqId === number)

  it('is the phone’s own, in the answer and in the log line', async () => {
    const number = drawRequestNumber()
    const { body } = await wallet.send({ path: '/me', headers: { 'x-request-id': number } })
    expect(body.instance).toBe(number)
    expect(linesOf(number)).toEqual([expect.objectContaining({ operation: 'readUser', problem: 'AUTH_REQUIRED' })])
  })

  it.each(['', 'x'.repeat(9_000), '{"reqId":"K7QF-2M9X"}', 'k7qf-2m9x', '13800138000'])(
    'is drawn anew instead of %j',
    async (number) => {
      const { body } = await wallet.send({ path: '/me', headers: { 'x-request-id': number } })
      expect(isRequestNumber(body.instance)).toBe(true)
      expect(linesOf(body.instance)).toHaveLength(1)
    },
  )
})
