import fc from 'fast-check'
import { verifyBooks } from '#domains/books/verifyBooks'
import { deliverArrived } from '#domains/transfers/deliverTransfers'
import { returnExpired } from '#domains/transfers/returnTransfers'
import type { Ledger } from '#ledger/types'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { MoneyApp, type Payer, type TransferView } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that money between people is neither lost nor doubled: whoever accepts, refuses, calls back or lets it expire at the
// same moment, one wins; over random sequences of all of it, by several processes, nothing is made or destroyed, what is
// reserved is let go once, and a process that dies between two steps leaves nothing that another does not finish.
describeEachEngine('transfers under way at once', (open) => {
  let database: Database
  let world: MoneyApp
  let other: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    other = await world.again(database)
  })
  afterEach(async () => {
    expect((await verifyBooks(database)).differences).toEqual([])
  })
  afterAll(async () => {
    await other.close()
    await world.close()
    await database.close()
  })

  type Action = 'accept' | 'refuse' | 'recall'

  const act = (app: MoneyApp, user: TestUser, id: string, action: Action) =>
    app.api.send<Partial<TransferView> & { code?: string }>({
      path: `/transfers/${id}/${action}`,
      token: user.accessToken,
      body: {},
    })
  const stateOf = async (payer: TestUser, id: string) =>
    (await world.get<TransferView>(payer, `/transfers/${id}`)).body.state

  async function sent(payer: Payer, payee: { phone: string }, amountFen: number, arrival: TransferView['arrival']) {
    const ticket = await world.payeeTicket(payer, { phone: payee.phone })
    const { status, body } = await world.transfer(payer, { payee: ticket, amountFen, arrival })
    expect({ status, body }).toMatchObject({ status: 201 })
    return body.id
  }

  async function pair(balanceFen: number): Promise<[Payer, TestUser]> {
    return [await world.payer({ balanceFen }), await world.api.verifiedUser()]
  }

  /** Runs rounds of both jobs in both processes, as they would over time. */
  const rounds = () =>
    Promise.all([world, other].flatMap(({ api }) => [deliverArrived(api.context), returnExpired(api.context)]))

  async function refresh(...users: TestUser[]): Promise<void> {
    for (const user of users) {
      const body = { refreshToken: user.refreshToken }
      Object.assign(user, (await world.api.send<object>({ path: '/sessions/refresh', body })).body)
    }
  }

  test('accepted and refused by two phones at once, many times: each ends one way, and the losers are told which', async () => {
    const [payer, payee] = await pair(50_000)
    for (let round = 0; round < 12; round += 1) {
      const id = await sent(payer, payee, 1_000, 'now')
      const answers = await Promise.all(
        (['accept', 'refuse', 'accept', 'refuse'] as const).map((action, index) =>
          act(index % 2 === 0 ? world : other, payee, id, action),
        ),
      )
      const state = await stateOf(payer, id)
      const codes = answers.map(({ status, body }) => (status === 200 ? body.state : body.code))
      const lost = state === 'accepted' ? 'TRANSFER_ACCEPTED' : 'TRANSFER_REFUSED'
      expect(['accepted', 'refused']).toContain(state)
      expect(codes.sort()).toEqual([lost, lost, state, state].sort())
    }
  })

  test('recall asked at the last moment, delivery and acceptance at the same one: one of them wins', async () => {
    const [payer, payee] = await pair(50_000)
    const ends = new Set<string>()
    for (let round = 0; round < 8; round += 1) {
      const id = await sent(payer, payee, 500, 'twoHours')
      world.clock.advanceSeconds(7_199)
      await refresh(payer, payee)
      // The payer asks in the last second; the clock turns while it is under way.
      const recalling = act(world, payer, id, 'recall')
      if (round % 2 === 1) await new Promise((resolve) => setImmediate(resolve))
      world.clock.advanceSeconds(1)
      const [recalled, accepted] = await Promise.all([recalling, act(other, payee, id, 'accept'), rounds()])
      const won = [recalled, accepted].filter(({ status }) => status === 200)
      const state = await stateOf(payer, id)
      ends.add(state)
      if (state === 'offered') expect(won).toEqual([])
      else expect(won.map(({ body }) => body.state)).toEqual([state])
    }
    expect([...ends].every((state) => ['recalled', 'accepted', 'offered'].includes(state))).toBe(true)
  })

  test('accepted while it expires: exactly one wins', async () => {
    const [payer, payee] = await pair(50_000)
    for (let round = 0; round < 8; round += 1) {
      const id = await sent(payer, payee, 500, 'now')
      world.clock.advanceSeconds(86_399)
      await refresh(payer, payee)
      const accepting = act(world, payee, id, 'accept')
      if (round % 2 === 1) await new Promise((resolve) => setImmediate(resolve))
      world.clock.advanceSeconds(1)
      const [{ status, body }] = await Promise.all([accepting, rounds(), rounds()])
      await rounds()
      const state = await stateOf(payer, id)
      expect(['accepted', 'returned']).toContain(state)
      expect(status === 200 ? body.state : body.code).toBe(state === 'accepted' ? 'accepted' : 'TRANSFER_RETURNED')
    }
  })

  test('a hundred that are sent at once from one balance never take more than it holds', async () => {
    const [payer, payee] = await pair(10_000)
    const ticket = await world.payeeTicket(payer, { phone: payee.phone })
    await world.transfer(payer, { payee: ticket, amountFen: 1 })
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 === 0 ? world : other).transfer<{ code?: string }>(payer, { payee: ticket, amountFen: 700 }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(14)
    expect(await world.balanceFen(payer)).toBe(9_999 - 14 * 700)
  })

  test('more is accepted at once than the account may hold: never a fen above, and the rest waits on', async () => {
    const payee = await world.api.verifiedUser()
    const payers = await Promise.all([1, 2, 3, 4].map(() => world.payer({ balanceFen: 40_000 })))
    const ids = await Promise.all(payers.map((payer) => sent(payer, payee, 40_000, 'now')))
    const answers = await Promise.all(ids.map((id, index) => act(index % 2 === 0 ? world : other, payee, id, 'accept')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 403, 403])
    expect(await world.balanceFen(payee)).toBe(80_000)
  })

  test('a process that dies after it noted the acceptance: another finishes it, once', async () => {
    const [payer, payee] = await pair(5_000)
    const id = await sent(payer, payee, 5_000, 'now')
    await dying(other, 'before', () => act(other, payee, id, 'accept'))
    expect(await stateOf(payer, id)).toBe('offered')
    await rounds()
    expect(await stateOf(payer, id)).toBe('offered')
    world.clock.advanceSeconds(5)
    await rounds()
    expect(await stateOf(payer, id)).toBe('accepted')
    expect(await world.balanceFen(payee)).toBe(5_000)
  })

  test('a process that dies just after its commit: asked again, the answer is the same and nothing moves twice', async () => {
    const [payer, payee] = await pair(5_000)
    const id = await sent(payer, payee, 2_000, 'now')
    await dying(other, 'after', () => act(other, payee, id, 'accept'))
    expect(await act(world, payee, id, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } })
    const ticket = await world.payeeTicket(payer, { phone: payee.phone })
    const order = { payee: ticket, amountFen: 1_000, key: 'the-key-of-a-lost-answer' }
    await dying(other, 'after', () => other.transfer(payer, order))
    expect(await world.transfer(payer, order)).toMatchObject({
      status: 201,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await world.balanceFen(payer)).toBe(2_000)
  })

  /** Runs one request in a process whose next command is lost before it is decided, or whose answer is. */
  async function dying(app: MoneyApp, when: 'before' | 'after', request: () => Promise<{ status: number }>) {
    const ledger = app.api.context.ledger as { submit: Ledger['submit'] }
    const { submit } = ledger
    ledger.submit = async (command) => {
      if (when === 'after') await submit.call(ledger, command)
      throw new Error('the process has died')
    }
    try {
      expect((await request()).status).toBe(500)
    } finally {
      ledger.submit = submit
    }
  }

  test('over random sequences of all movements no fen is made or lost', async () => {
    const people = await Promise.all([1, 2, 3].map(() => world.payer({ balanceFen: 20_000 })))
    const ids: string[] = []
    const person = fc.integer({ min: 0, max: 2 })
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('send' as const),
          from: person,
          to: person,
          amountFen: fc.integer({ min: 1, max: 9_000 }),
          arrival: fc.constantFrom('now' as const, 'twoHours' as const),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constantFrom('accept' as const, 'refuse' as const, 'recall' as const),
          by: person,
          which: fc.nat(7),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(60, 7_200, 86_400) }),
      },
    )
    const held = async () => {
      const { rows } = await database.query<{ fen: bigint }>(
        `SELECT sum(credits_posted - debits_posted)::bigint AS fen FROM account
         WHERE owner_id = ANY($1::uuid[]) AND code = 'user_balance'`,
        [people.map(({ id }) => id)],
      )
      return rows[0]?.fen
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        for (const one of steps) {
          if (one.do === 'send') {
            const [from, to] = [people[one.from], people[one.to]]
            if (!from || !to || from === to) continue
            const payee = await world.payeeTicket(from, { phone: to.phone })
            const { status, body } = await world.transfer(from, { ...one, payee, arrival: one.arrival })
            if (status === 201) ids.unshift(body.id)
          } else if (one.do === 'wait') {
            world.clock.advanceSeconds(one.seconds)
            await refresh(...people)
            await rounds()
          } else {
            const [by, id] = [people[one.by], ids[one.which]]
            if (by && id) await Promise.all([act(world, by, id, one.do), act(other, by, id, one.do)])
          }
        }
        expect(await held()).toBe(60_000n)
      }),
      { numRuns: 6 },
    )
    world.clock.advanceSeconds(200_000)
    await rounds()
    const { rows } = await database.query(
      `SELECT 1 FROM person_transfer WHERE state = 'waiting' AND user_id = ANY($1::uuid[])`,
      [people.map(({ id }) => id)],
    )
    expect(rows).toEqual([])
  })
})
