import { randomUUID } from 'node:crypto'
import { expectBooks } from './support/books'
import { CashDesk } from './support/cashDesk'
import { Citizen } from './support/citizen'
import { minutes } from './support/seeds'
import { Target } from './support/target'

/** A merchant whose contract has ended, and a key that was lost: both stop at once, and nobody's money goes there. */
jest.setTimeout(minutes(2))

describe('merchants that left', () => {
  let target: Target
  let attacker: Citizen

  beforeAll(async () => {
    target = await Target.start()
    attacker = await Citizen.payer(target, 'lin', 500)
  })
  afterAll(() => target?.stop())

  test('a merchant that is no longer on the list trades no more, and its key opens nothing', async () => {
    const [gone] = target.merchants.slice(-1)
    if (gone === undefined) throw new Error('nobody to leave')
    const desk = new CashDesk(target, gone)
    const [order, staticCode] = [await desk.order(6), await desk.staticCode()]
    await target.forgetMerchant(gone.id)
    const questions = ['GET /merchant/profile', `GET /merchant/orders/${order.id}`, 'POST /merchant/orders']
    for (const route of questions) {
      const body = route.startsWith('POST') ? { outOrderNo: randomUUID(), amountFen: 1, subject: '一' } : undefined
      const answer = await target.ask({ route, token: gone.apiKey, body })
      expect([route, answer.status >= 400]).toEqual([route, true])
    }
    for (const spending of [order, { code: staticCode, amountFen: 4 }]) {
      expect((await attacker.pay(spending)).body.code).toMatch(/^(?:MERCHANT_CLOSED|ORDER_CLOSED)$/)
    }
  })

  test('the books are whole', () => expectBooks(target, [attacker]))
})
