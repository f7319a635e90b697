import { balanceFenOf, bindCard, buildDebit, cardOf, placeDebit, playOutcome } from './support/bankActions'
import { callBank } from './support/bankCaller'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'

// Each test binds a card first; what a card plays is set afterwards, as a person at the desk would.
const card = cardOf('chen')
let sandbox: TestSandbox
let token: string

beforeEach(async () => {
  sandbox = await startSandbox()
  token = await bindCard(sandbox, card)
})
afterEach(() => sandbox.stop())

const query = (debitId: string) => callBank(sandbox, 'GET', `/v1/debits/${debitId}`)

describe('a debit', () => {
  test('takes the money and says when', async () => {
    const debit = buildDebit(sandbox, token)
    const answer = await placeDebit(sandbox, debit)
    expect(answer).toMatchObject({ status: 200, isSigned: true, body: { status: 'succeeded' } })
    expect(answer.body.settledAt).toBe(new Date(sandbox.clock.nowMs).toISOString())
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
    expect((await query(debit.debitId)).body).toEqual(answer.body)
  })

  test('is booked once however often and however concurrently it is sent', async () => {
    const debit = buildDebit(sandbox, token)
    const answers = await Promise.all(Array.from({ length: 8 }, () => placeDebit(sandbox, debit)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
  })

  test('keeps its first answer when the card plays something else later', async () => {
    const debit = buildDebit(sandbox, token)
    await placeDebit(sandbox, debit)
    await playOutcome(sandbox, card, { kind: 'lost' })
    expect((await placeDebit(sandbox, debit)).body.status).toBe('succeeded')
  })

  test('with the id of another one is a conflict and moves nothing', async () => {
    const debit = buildDebit(sandbox, token)
    await placeDebit(sandbox, debit)
    const answer = await placeDebit(sandbox, { ...debit, amountFen: 20_000 })
    expect(answer).toMatchObject({ status: 409, isSigned: true, body: { error: 'movement_differs' } })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
  })

  test('that arrives after its expiry is refused and leaves no trace', async () => {
    const debit = buildDebit(sandbox, token)
    sandbox.clock.nowMs += 30_000
    expect(await placeDebit(sandbox, debit)).toMatchObject({ status: 410, body: { error: 'movement_expired' } })
    expect(await query(debit.debitId)).toMatchObject({ status: 404, isSigned: true, body: { status: 'not_found' } })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })

  test('of more than the balance fails as short, to the fen', async () => {
    const tooMuch = await placeDebit(sandbox, buildDebit(sandbox, token, card.openingFen + 1))
    expect(tooMuch.body).toMatchObject({ status: 'failed', reason: 'short' })
    expect((await placeDebit(sandbox, buildDebit(sandbox, token, card.openingFen))).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(0)
  })

  test('from an unknown token fails', async () => {
    const answer = await placeDebit(sandbox, buildDebit(sandbox, 'tok_nobody'))
    expect(answer.body).toMatchObject({ status: 'failed', reason: 'restricted' })
  })

  test('that is malformed is refused before anything is booked', async () => {
    for (const change of [
      { amountFen: 0 },
      { amountFen: 1.5 },
      { amountFen: '100' },
      { extra: 1 },
      { purpose: 'gift' },
    ]) {
      const answer = await callBank(sandbox, 'POST', '/v1/debits', { ...buildDebit(sandbox, token), ...change })
      expect(answer).toMatchObject({ status: 400, isSigned: true, body: { error: 'malformed' } })
    }
    expect((await askDesk<{ items: unknown[] }>(sandbox, '/bank/debits')).items).toEqual([])
  })

  test('from a credit card pays merchants but never tops up', async () => {
    const creditCard = cardOf('chen', 'credit')
    const creditToken = await bindCard(sandbox, creditCard)
    expect((await placeDebit(sandbox, buildDebit(sandbox, creditToken))).body).toMatchObject({ reason: 'restricted' })
    const payment = { ...buildDebit(sandbox, creditToken), purpose: 'payment' as const }
    expect((await placeDebit(sandbox, payment)).body.status).toBe('succeeded')
  })
})

describe('what a card plays', () => {
  test.each([
    ['short', 'short'],
    ['expired', 'expired'],
    ['lost', 'lost'],
    ['restricted', 'restricted'],
    ['issuerDown', 'issuer_down'],
  ])('%s fails the debit and keeps the money', async (kind, reason) => {
    await playOutcome(sandbox, card, { kind })
    expect((await placeDebit(sandbox, buildDebit(sandbox, token))).body).toMatchObject({ status: 'failed', reason })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })

  test('answersLate books at once and answers later', async () => {
    await playOutcome(sandbox, card, { kind: 'answersLate', seconds: 1 })
    const debit = buildDebit(sandbox, token)
    const startedAt = performance.now()
    const late = placeDebit(sandbox, debit)
    while ((await query(debit.debitId)).status === 404) expect(performance.now() - startedAt).toBeLessThan(900)
    expect((await query(debit.debitId)).body.status).toBe('succeeded')
    expect((await late).body.status).toBe('succeeded')
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990)
  })

  test('answerLost takes the money and hangs up; the query tells', async () => {
    await playOutcome(sandbox, card, { kind: 'answerLost' })
    const debit = buildDebit(sandbox, token)
    await expect(placeDebit(sandbox, debit)).rejects.toThrow('fetch failed')
    expect((await query(debit.debitId)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
    expect((await placeDebit(sandbox, debit)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
  })

  test('neverReceived hangs up and knows nothing', async () => {
    await playOutcome(sandbox, card, { kind: 'neverReceived' })
    const debit = buildDebit(sandbox, token)
    await expect(placeDebit(sandbox, debit)).rejects.toThrow('fetch failed')
    expect((await query(debit.debitId)).status).toBe(404)
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })

  test('processingThenSucceeded takes the money only when it settles', async () => {
    await playOutcome(sandbox, card, { kind: 'processingThenSucceeded', seconds: 20 })
    const debit = buildDebit(sandbox, token)
    expect((await placeDebit(sandbox, debit)).body).toEqual({ status: 'processing' })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
    sandbox.clock.nowMs += 20_000
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
    expect((await query(debit.debitId)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
  })

  test('processingThenFailed never takes it', async () => {
    await playOutcome(sandbox, card, { kind: 'processingThenFailed', seconds: 20 })
    const debit = buildDebit(sandbox, token)
    expect((await placeDebit(sandbox, debit)).body).toEqual({ status: 'processing' })
    sandbox.clock.nowMs += 20_000
    expect((await query(debit.debitId)).body).toMatchObject({ status: 'failed', reason: 'issuer_down' })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })
})

describe('the bank’s books', () => {
  test('survive a restart: balances, debits, tokens and what cards play', async () => {
    const debit = buildDebit(sandbox, token)
    await placeDebit(sandbox, debit)
    await playOutcome(sandbox, card, { kind: 'processingThenSucceeded', seconds: 20 })
    const pending = buildDebit(sandbox, token, 500)
    await placeDebit(sandbox, pending)
    sandbox = await sandbox.restart()
    expect((await placeDebit(sandbox, debit)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_000)
    sandbox.clock.nowMs += 20_000
    expect((await query(pending.debitId)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen - 10_500)
    const { items } = await askDesk<{ items: { id: string; status: string }[] }>(sandbox, '/bank/debits')
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [debit.debitId, 'succeeded'],
      [pending.debitId, 'succeeded'],
    ])
  })
})
