import { randomUUID } from 'node:crypto'
import { type ErrorCode, errorCodes, errorRules } from '@wallet/rules'
import { ApiError } from '#apiError'
import { decideOnce, type KeyedRequest, keyedRequest, refusedAnswer } from '#kit/idempotency'
import { createLedger } from '#ledger/batcher'
import { takeClaim } from '#ledger/claims'
import type { Ledger } from '#ledger/types'
import type { Database } from '#storage/database'
import { buildCommand, underKey } from '../../test/support/ledgerCommands'
import { describeEachEngine } from '../../test/support/testDatabase'

// Proves for every code there is that a retry under the same key is told a kept "no" again, and is decided anew after
// one that was true of its moment only; in a plain transaction and in the ledger.
describeEachEngine('what an idempotency key keeps', (open) => {
  let database: Database
  let ledger: Ledger

  beforeAll(async () => {
    database = await open()
    ledger = createLedger({ database, businessWrites: [], answerRefusal: refusedAnswer })
  })
  afterAll(async () => {
    await ledger.close()
    await database.close()
  })

  const newKey = (): KeyedRequest => keyedRequest('payment', { userId: randomUUID(), key: randomUUID(), content: [] })
  const isKept = (code: ErrorCode) => errorRules[code].keyed === 'kept'
  const rowsOf = async ({ scope }: KeyedRequest) =>
    (await database.query('SELECT 1 AS found FROM idempotency WHERE scope = $1', [scope])).rows.length

  test.each(errorCodes)('%s, decided in a transaction', async (code) => {
    const keyed = newKey()
    const decide = (work: () => Promise<{ id: string }>) =>
      database
        .transaction((tx) => decideOnce(tx, keyed, work))
        .then(
          ({ outcome }) => (outcome.kind === 'refused' ? outcome.code : outcome.kind),
          (error: unknown) => (error instanceof ApiError ? `thrown ${error.code}` : 'a fault'),
        )
    const refuse = () => Promise.reject(new ApiError(code))
    const make = () => Promise.resolve({ id: randomUUID() })
    expect(await decide(refuse)).toBe(isKept(code) ? code : `thrown ${code}`)
    expect(await rowsOf(keyed)).toBe(isKept(code) ? 1 : 0)
    expect(await decide(make)).toBe(isKept(code) ? code : 'made')
  })

  test.each(errorCodes)('%s, decided by the ledger', async (code) => {
    const keyed = newKey()
    const key = `order:${randomUUID()}`
    await database.transaction((tx) => takeClaim(tx, { key, holder: 'somebody else' }))
    const submit = () =>
      ledger.submit(buildCommand({ ...underKey(keyed), claims: [{ key, holder: 'us', refusal: code }] }))
    expect(await submit()).toMatchObject({ posted: false, refusal: { code }, replayed: false })
    expect(await rowsOf(keyed)).toBe(isKept(code) ? 1 : 0)
    await database.query('DELETE FROM claim WHERE key = $1', [key])
    expect(await submit()).toMatchObject(isKept(code) ? { refusal: { code }, replayed: true } : { posted: true })
  })
})
