import { randomUUID } from 'node:crypto'
import { type AccountClass, limitCap } from '@wallet/rules'
import fc from 'fast-check'
import { isApiError } from '#apiError'
import { readBalance } from '#domains/balance/readBalance'
import { verifyBooks } from '#domains/books/verifyBooks'
import { createPayment } from '#domains/payments/createPayment'
import { createTopUp } from '#domains/topups/createTopUp'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type Payer } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that no account gets into a state without a way out: after any history of top-ups (arrived, refused, unknown),
// payments from balance and card, class changes, and turns of the day and the account's year, the whole balance can be
// paid to merchants, as much a day as the law lets a code pay. Method: random histories against the services, then an order a day. The wallet
// has no withdrawals and no refunds: paying is the only way out there is.
describeEachEngine('every fen of a balance can be paid', (open, engine) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await world.close()
    expect((await verifyBooks(database)).differences).toEqual([])
    await database.close()
  })

  /** What a service answered; a "no" is an answer as well. */
  const orRefusal = <T>(answer: Promise<T>): Promise<T | null> =>
    answer.catch((error: unknown) => {
      if (isApiError(error)) return null
      throw error
    })
  const session = (payer: Payer) => ({ userId: payer.id, sessionId: randomUUID(), idempotencyKey: randomUUID() })
  const topUp = async (payer: Payer, amountFen: number) => {
    const pin = await world.api.sealPin()
    return orRefusal(createTopUp(world.api.context, { ...session(payer), cardId: payer.card.id, amountFen, pin }))
  }
  const pay = async (payer: Payer, code: string, amountFen: number, isCard = false) => {
    const source = isCard
      ? ({ kind: 'card', cardId: payer.card.id, balanceFen: null } as const)
      : ({ kind: 'balance', cardId: null, balanceFen: null } as const)
    const pin = await world.api.sealPin()
    return orRefusal(createPayment(world.api.context, { ...session(payer), code, amountFen, source, pin }))
  }
  const heldFen = async (payer: Payer) => (await readBalance(world.api.context, payer.id)).availableFen
  const settle = async () => {
    world.clock.advanceSeconds(120)
    await world.settle()
  }
  const upgrade = (payer: Payer, to: AccountClass) =>
    database.query('UPDATE identity SET account_class = $2 WHERE user_id = $1 AND account_class < $2', [payer.id, to])

  const dayCapFen = limitCap('dynamic_code_balance', 'I').capFen

  const amount = fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(1, 99_999, 100_000, 100_001, 500_000))
  const steps = {
    topUp: (payer: Payer, fen: number) => topUp(payer, fen),
    'topUp twice at once': (payer: Payer, fen: number) => Promise.all([topUp(payer, fen), topUp(payer, fen)]),
    'topUp of unknown outcome': async (payer: Payer, fen: number) => {
      payer.bankCard.outcome = fen % 2 ? 'answerLost' : 'neverReceived'
      await topUp(payer, fen)
      payer.bankCard.outcome = 'enough'
    },
    'topUp the bank refuses': async (payer: Payer, fen: number) => {
      payer.bankCard.outcome = 'restricted'
      await topUp(payer, fen)
      payer.bankCard.outcome = 'enough'
    },
    'topUp all there is room for': async (payer: Payer) => {
      const { topUpRoom } = await readBalance(world.api.context, payer.id)
      if (topUpRoom && topUpRoom.leftFen > 0) expect(await topUp(payer, topUpRoom.leftFen)).not.toBeNull()
    },
    'pay an order': async (payer: Payer, fen: number) => pay(payer, (await world.order(fen)).code, fen),
    'pay a printed code': async (payer: Payer, fen: number) => pay(payer, await world.staticCode(firstMerchant), fen),
    'pay by card while topping up': async (payer: Payer, fen: number) =>
      Promise.all([pay(payer, (await world.order(fen)).code, fen, true), topUp(payer, fen)]),
    'pay while topping up': async (payer: Payer, fen: number) =>
      Promise.all([pay(payer, (await world.order(fen)).code, fen), topUp(payer, fen)]),
    settle,
    'a day passes': async () => world.clock.advanceSeconds(86_400),
    'a year passes': async () => world.clock.advanceSeconds(366 * 86_400),
    'class II': (payer: Payer) => upgrade(payer, 'II'),
    'class III': (payer: Payer) => upgrade(payer, 'III'),
  } satisfies Record<string, (payer: Payer, fen: number) => Promise<unknown>>
  const stepNames = Object.keys(steps) as (keyof typeof steps)[]
  const history = fc.array(fc.tuple(fc.constantFrom(...stepNames), amount), { minLength: 4, maxLength: 14 })

  test('after any history', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (taken) => {
        const payer = await world.payer({ cardFen: 1_000_000_000 })
        for (const [name, fen] of taken) await steps[name](payer, fen)
        await settle()
        // An order's code takes so much a day, so a large balance takes its days.
        for (let held = await heldFen(payer); held > 0; held = await heldFen(payer)) {
          world.clock.advanceSeconds(86_400)
          const paid = Math.min(held, dayCapFen)
          expect(await pay(payer, (await world.order(paid)).code, paid)).not.toBeNull()
          expect(await heldFen(payer)).toBe(held - paid)
        }
      }),
      // Who reads a red run wants its shortest history, not every one on the way.
      { numRuns: engine === 'pglite' ? 12 : 6, endOnFailure: true },
    )
  }, 240_000)
})
