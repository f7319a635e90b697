import { alarmOfLate } from '#domains/books/alarmOfLateMatters'
import { movementTimes } from '#domains/funding/movementSchedule'
import type { Database } from '#storage/database'
import { MoneyApp } from '../support/moneyApp'
import { giveBalance, withdraw } from '../support/payoutActions'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves that nothing stays open unheard beyond what its owner was promised: each is told to the operator once a day, by one
// of several processes, and none before its time.
describeEachEngine('late matters', (open) => {
  let database: Database
  let world: MoneyApp
  const alarms: { kind: string; matterId: string }[] = []
  const log = { info: () => undefined, warn: () => undefined, error: (line: object) => alarms.push(line as never) }

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database, log })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  test('are told once a day, not a second before their promise', async () => {
    const payer = await world.payer()
    const payee = await world.payer()
    await giveBalance(world, payer, 20_000n)
    payer.bankCard.outcome = stillProcessing
    const { id: withdrawalId } = (await withdraw(world, payer, 7_000)).body
    const ticket = await world.payeeTicket(payer, payee)
    const { id: transferId } = (await world.transfer(payer, { payee: ticket, amountFen: 500 })).body

    world.clock.advanceSeconds(movementTimes.settlesBySeconds - 1)
    expect(await alarmOfLate(world.api.context)).toBe(0)
    world.clock.advanceSeconds(1)
    expect(await alarmOfLate(world.api.context)).toBe(1)
    // Its own job gives a transfer back within seconds; here none runs.
    world.clock.advanceSeconds(60)
    const rounds = await Promise.all([1, 2, 3].map(() => alarmOfLate(world.api.context)))
    expect(rounds).toEqual([2, 2, 2])
    expect(alarms).toEqual([
      expect.objectContaining({ alarm: 'matter_late', kind: 'withdrawal', matterId: withdrawalId }),
      expect.objectContaining({ alarm: 'matter_late', kind: 'transfer', matterId: transferId }),
    ])
    world.clock.advanceSeconds(86_400)
    await alarmOfLate(world.api.context)
    expect(alarms).toHaveLength(4)
  })
})
