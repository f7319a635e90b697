import { randomUUID } from 'node:crypto'
import { forgetExpired } from '#jobs/forgetExpired'
import type { Database } from '#storage/database'
import { MoneyApp, type Payer } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

const daySeconds = 86_400

// Proves how long a key is kept, by sending its request again after everything old was deleted.
describeEachEngine('a key after a month', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  /** Lets days go by, and deletes what is old; the database dates the keys by its own clock, so they are dated here. */
  const whenKeysAreOld = async (payer: Payer, days: number): Promise<Payer> => {
    world.clock.advanceSeconds(20 * daySeconds)
    await database.query('UPDATE idempotency SET created_at = $1', [
      new Date(world.clock.now().getTime() - days * daySeconds * 1000),
    ])
    await forgetExpired(world.api.context)
    return { ...payer, ...(await world.api.refresh(payer)) }
  }
  const keys = async () => (await database.query('SELECT key FROM idempotency')).rows.length

  test('that moved money answers the same, and moves none again; a refusal is forgotten', async () => {
    const payer = await world.payer()
    const [topUpKey, paymentKey, refusedKey] = [randomUUID(), randomUUID(), randomUUID()]
    const topUp = (by: Payer) => world.topUp(by, 20_000, { key: topUpKey })
    const code = await world.staticCode()
    const pay = (by: Payer, amountFen: number, key: string) => world.pay(by, code, amountFen, { key })
    const first = { topUp: await topUp(payer), payment: await pay(payer, 1_000, paymentKey) }
    expect([first.topUp.status, first.payment.status]).toEqual([201, 201])
    const refused = await pay(payer, 19_001, refusedKey)
    expect(refused.body).toMatchObject({ code: 'BALANCE_SHORT' })
    const [debitedFen, balanceFen] = [world.bank.debitedFen(payer.bankCard), await world.balanceFen(payer)]
    expect(await keys()).toBe(3)

    const nearly = await whenKeysAreOld(payer, 29)
    expect(await keys()).toBe(3)
    const later = await whenKeysAreOld(nearly, 30)
    expect(await keys()).toBe(2)
    const again = { topUp: await topUp(later), payment: await pay(later, 1_000, paymentKey) }
    expect([again.topUp.body.id, again.payment.body.id]).toEqual([first.topUp.body.id, first.payment.body.id])
    expect(again.topUp.headers['idempotency-replayed']).toBe('true')
    expect(again.payment.headers['idempotency-replayed']).toBe('true')
    expect([world.bank.debitedFen(payer.bankCard), await world.balanceFen(later)]).toEqual([debitedFen, balanceFen])
    // It moved nothing, so it may be decided anew; then it is kept again.
    expect((await pay(later, 19_001, refusedKey)).body).toMatchObject({ code: 'BALANCE_SHORT' })
    expect(await keys()).toBe(3)
    expect(await world.balanceFen(later)).toBe(balanceFen)
  })
})
