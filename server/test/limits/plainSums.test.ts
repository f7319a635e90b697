import type { Static } from '@sinclair/typebox'
import fc from 'fast-check'
import type { Balance } from '#domains/balance/http/schemas'
import type * as limits from '#domains/limits/http/schemas'
import type * as payments from '#domains/payments/http/schemas'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { FakeClock } from '../support/fakeClock'
import { MoneyApp } from '../support/moneyApp'
import { quoteOf } from '../support/payoutActions'
import type { PlainClass } from '../support/plainLimits'
import { PlainStory, plainSteps } from '../support/plainStory'
import { describeEachEngine } from '../support/testDatabase'

// Proves that what the wallet enforces, quotes and shows of its caps is what plain addition over all that has moved comes to,
// by a second table and a second calendar: for any history of movements, over the last millisecond of days, months and years
// in Shanghai, with the class rising in between. Every movement is tried at what is left, one fen above it, or anywhere.
describeEachEngine('caps by plain addition', (open, engine) => {
  let database: Database
  let world: MoneyApp
  let payees: readonly TestUser[]
  // The last second of a year in Shanghai, so that accounts are opened about year's ends and in February of a leap year.
  const clock = new FakeClock(new Date('2027-12-31T15:59:59.000Z'))

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database, clock })
    payees = [await world.api.verifiedUser(), await world.api.verifiedUser()]
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  async function expectSameCaps({ payer, plain, nowMs }: PlainStory): Promise<void> {
    const told = (await world.get<Static<typeof limits.Limits>>(payer, '/limits')).body.limits
    const rooms = plain.rooms(nowMs)
    const shown = told.map(({ name, capFen, leftFen, resetsAt }) => ({ name, capFen, leftFen, resetsAt }))
    const expected = told.map(({ name }) => {
      const { endMs = null, ...room } = rooms.get(name) ?? {}
      return { name, ...room, resetsAt: endMs === null ? null : new Date(endMs).toISOString() }
    })
    expect(shown).toEqual(expected)
    expect(told).toHaveLength(rooms.size)
  }

  async function expectSameSources({ payer, plain, nowMs }: PlainStory, code: 'static' | 'dynamic'): Promise<void> {
    const path = `/preflight?codeKind=${code}`
    const { sources } = (await world.get<Static<typeof payments.Preflight>>(payer, path)).body
    const mostFen = (source: 'balance' | 'card') => plain.mostFen({ kind: 'payment', source, code }, nowMs)
    const single = sources.filter(({ kind }) => kind !== 'combined')
    expect(new Map(single.map(({ kind, availableFen }) => [kind, availableFen]))).toEqual(
      new Map<string, number>([
        ['balance', Math.min(mostFen('balance'), plain.heldFen)],
        ['card', mostFen('card')],
      ]),
    )
  }

  async function expectSameQuotes(story: PlainStory): Promise<void> {
    const { payer, plain, nowMs } = story
    for (const payee of payees) {
      const { body } = await world.quote(payer, { payee: await world.payeeTicket(payer, payee), amountFen: 1 })
      const capFen = plain.mostFen({ kind: 'transfer', payee: payee.phone }, nowMs)
      expect(body.availableFen).toBe(Math.min(capFen, plain.heldFen))
    }
    const capFen = plain.mostFen({ kind: 'withdrawal' }, nowMs)
    expect(await quoteOf(world, payer)).toMatchObject({
      availableFen: plain.heldFen,
      freeLeftFen: plain.freeLeftFen(nowMs),
      mostFen: Math.min(capFen, story.mostWithFee()),
      room: { leftFen: capFen },
    })
    const { body } = await world.get<Static<typeof Balance>>(payer, '/balance')
    expect(body.topUpRoom?.leftFen).toBe(plain.mostFen({ kind: 'topup' }, nowMs))
  }

  test('after any history, at any moment', async () => {
    const beginning = fc.record({
      accountClass: fc.constantFrom<PlainClass>('I', 'II', 'III'),
      givenFen: fc.constantFrom(0, 40_000, 9_000_000),
      daysLater: fc.constantFrom(0, 1, 59),
    })
    await fc.assert(
      fc.asyncProperty(beginning, plainSteps, async (begin, steps) => {
        clock.advanceSeconds(begin.daysLater * 86_400)
        const story = await PlainStory.begin(world, payees, begin)
        for (const step of steps) {
          await story.play(step)
          await expectSameCaps(story)
          await expectSameSources(story, 'static')
          await expectSameSources(story, 'dynamic')
          await expectSameQuotes(story)
        }
      }),
      // Who reads a red run wants its shortest history, not every one on the way.
      { numRuns: engine === 'pglite' ? 14 : 8, endOnFailure: true },
    )
  }, 240_000)
})
