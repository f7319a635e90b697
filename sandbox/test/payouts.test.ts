import { randomUUID } from 'node:crypto'
import { balanceFenOf, bindCard, buildDebit, cardOf, placeDebit, playOutcome } from './support/bankActions'
import { type BankAnswer, callBank } from './support/bankCaller'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'

// Proves what the bank does with money that is sent to a card, and with what is given back of a debit.
const card = cardOf('chen')
let sandbox: TestSandbox
let token: string

beforeEach(async () => {
  sandbox = await startSandbox()
  token = await bindCard(sandbox, card)
})
afterEach(() => sandbox.stop())

const soon = () => new Date(sandbox.clock.nowMs + 30_000).toISOString()
const buildPayout = (amountFen = 700) => ({
  payoutId: randomUUID(),
  cardToken: token,
  amountFen,
  description: '钱包提现',
  expiresAt: soon(),
})
const buildRefund = (debitId: string, amountFen: number) => ({
  refundId: randomUUID(),
  debitId,
  amountFen,
  description: '退款',
  expiresAt: soon(),
})
const pay = (payout: object): Promise<BankAnswer> => callBank(sandbox, 'POST', '/v1/payouts', payout)
const refund = (request: object): Promise<BankAnswer> => callBank(sandbox, 'POST', '/v1/refunds', request)
const query = (path: string) => callBank(sandbox, 'GET', path)

describe('a payout', () => {
  test('arrives once however often and however concurrently it is sent', async () => {
    const payout = buildPayout()
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(payout)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200, isSigned: true, body: { status: 'succeeded' } })
    expect((await query(`/v1/payouts/${payout.payoutId}`)).body).toEqual(answers[0]?.body)
    expect((await query(`/v1/debits/${payout.payoutId}`)).status).toBe(404)
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen + 700)
    const { items } = await askDesk<{ items: { id: string }[] }>(sandbox, '/bank/payouts')
    expect(items.map(({ id }) => id)).toEqual([payout.payoutId])
  })

  test('of other content under its id is a conflict; one that is too late leaves no trace', async () => {
    const payout = buildPayout()
    await pay(payout)
    expect(await pay({ ...payout, amountFen: 701 })).toMatchObject({ status: 409, body: { error: 'movement_differs' } })
    const late = buildPayout()
    sandbox.clock.nowMs += 30_000
    expect(await pay(late)).toMatchObject({ status: 410, body: { error: 'movement_expired' } })
    expect(await query(`/v1/payouts/${late.payoutId}`)).toMatchObject({ status: 404, body: { status: 'not_found' } })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen + 700)
  })

  test.each([
    ['expired', 'expired'],
    ['lost', 'lost'],
    ['restricted', 'restricted'],
    ['issuerDown', 'issuer_down'],
  ])('is refused by a card that plays %s', async (kind, reason) => {
    await playOutcome(sandbox, card, { kind })
    expect((await pay(buildPayout())).body).toMatchObject({ status: 'failed', reason })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })

  test('whose answer is lost has arrived; one in process arrives when it settles', async () => {
    await playOutcome(sandbox, card, { kind: 'answerLost' })
    const lost = buildPayout()
    await expect(pay(lost)).rejects.toThrow('fetch failed')
    expect((await query(`/v1/payouts/${lost.payoutId}`)).body.status).toBe('succeeded')
    await playOutcome(sandbox, card, { kind: 'processingThenSucceeded', seconds: 20 })
    const slow = buildPayout(300)
    expect((await pay(slow)).body).toEqual({ status: 'processing' })
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen + 700)
    sandbox.clock.nowMs += 20_000
    expect((await query(`/v1/payouts/${slow.payoutId}`)).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen + 1_000)
  })
})

describe('a refund of a debit', () => {
  test('gives back in parts to its card, and never more than was taken', async () => {
    const debit = buildDebit(sandbox, token)
    await placeDebit(sandbox, debit)
    const first = buildRefund(debit.debitId, 6_000)
    expect((await refund(first)).body.status).toBe('succeeded')
    expect((await refund(first)).body.status).toBe('succeeded')
    expect((await query(`/v1/refunds/${first.refundId}`)).body.status).toBe('succeeded')
    expect(await refund(buildRefund(debit.debitId, 4_001))).toMatchObject({
      status: 409,
      isSigned: true,
      body: { error: 'refund_exceeds' },
    })
    expect((await refund(buildRefund(debit.debitId, 4_000))).body.status).toBe('succeeded')
    expect(await balanceFenOf(sandbox, card)).toBe(card.openingFen)
  })

  test('that nobody knows, or that failed, is none', async () => {
    expect(await refund(buildRefund(randomUUID(), 1))).toMatchObject({ status: 404, body: { error: 'debit_unknown' } })
    await playOutcome(sandbox, card, { kind: 'short' })
    const failed = buildDebit(sandbox, token)
    await placeDebit(sandbox, failed)
    expect((await refund(buildRefund(failed.debitId, 1))).status).toBe(404)
  })
})
