import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { splitEqually } from '@wallet/rules'
import fc from 'fast-check'
import { verifyBooks } from '#domains/books/verifyBooks'
import { endDueCollections } from '#domains/collections/endCollections'
import type { Collection } from '#domains/collections/http/schemas'
import { returnExpired } from '#domains/transfers/returnTransfers'
import type { Ledger } from '#ledger/types'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { MoneyApp, type TransferView } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type CollectionView = Static<typeof Collection> & { code?: string }

// Proves that of all who pay, decline, close or let a share expire at the same moment exactly one wins, that nobody takes two
// shares and the last one is taken once, and that the shares are always the total, over two processes on one database.
describeEachEngine('collections under way at once', (open) => {
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

  const post = (app: MoneyApp, user: TestUser, path: string, body: object = {}, headers: Record<string, string> = {}) =>
    app.api.send<CollectionView>({ path: `/collections${path}`, token: user.accessToken, headers, body })
  const ask = async (asker: TestUser, body: object) => {
    const answer = await post(world, asker, '', { ownFen: 0, ...body }, { 'idempotency-key': randomUUID() })
    expect(answer).toMatchObject({ status: 201 })
    return answer.body
  }
  const pay = async (app: MoneyApp, user: TestUser, id: string, key: string = randomUUID()) =>
    app.api.send<TransferView & { code?: string }>({
      path: `/collections/${id}/pay`,
      token: user.accessToken,
      headers: { 'idempotency-key': key },
      body: { pin: await app.api.sealPin() },
    })
  const read = async (user: TestUser, id: string) => (await world.get<CollectionView>(user, `/collections/${id}`)).body

  test('paid by two phones, declined and closed at once, many times: one wins, and the money says which', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 50_000 }), await world.api.verifiedUser()]
    const payerTicket = () => world.payeeTicket(asker, payer)
    const ends = new Set<string>()
    for (let round = 0; round < 10; round += 1) {
      const { id } = await ask(asker, { shares: [{ amountFen: 500, payer: await payerTicket() }] })
      const before = await world.balanceFen(payer)
      const [first, second, declined, closed] = await Promise.all([
        pay(world, payer, id),
        pay(other, payer, id),
        post(round % 2 === 0 ? world : other, payer, `/${id}/decline`),
        post(other, asker, `/${id}/close`),
      ])
      await endDueCollections(other.api.context)
      const { shares } = await read(asker, id)
      const state = shares[0]?.state ?? ''
      ends.add(state)
      const paidCount = [first, second].filter(({ status }) => status === 201).length
      expect(closed.status).toBe(200)
      expect(['paid', 'declined', 'closed']).toContain(state)
      expect(paidCount).toBe(state === 'paid' ? 1 : 0)
      expect(declined.status === 200).toBe(state === 'declined')
      expect(before - (await world.balanceFen(payer))).toBe(state === 'paid' ? 500 : 0)
    }
    expect(ends.size).toBeGreaterThan(0)
  })

  test('paid while it expires: exactly one of the two', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 50_000 }), await world.api.verifiedUser()]
    for (let round = 0; round < 4; round += 1) {
      const { id } = await ask(asker, { shares: [{ amountFen: 500, payer: await world.payeeTicket(asker, payer) }] })
      world.clock.advanceSeconds(7 * 86_400 - 1)
      for (const user of [payer, asker]) {
        const body = { refreshToken: user.refreshToken }
        Object.assign(user, (await world.api.send<object>({ path: '/sessions/refresh', body })).body)
      }
      const paying = pay(world, payer, id)
      if (round % 2 === 1) await new Promise((resolve) => setImmediate(resolve))
      world.clock.advanceSeconds(1)
      const [{ status }] = await Promise.all([paying, endDueCollections(other.api.context)])
      await endDueCollections(world.api.context)
      const state = (await read(asker, id)).shares[0]?.state
      expect(state).toBe(status === 201 ? 'paid' : 'expired')
    }
  })

  test('eight people want three shares, each twice: three have one', async () => {
    const asker = await world.api.verifiedUser()
    const people = await Promise.all(Array.from({ length: 8 }, () => world.api.verifiedUser()))
    const { id, card } = await ask(asker, { shares: [1, 2, 3].map(() => ({ amountFen: 100 })) })
    const answers = await Promise.all(
      people.flatMap((person) => [world, other].map((app) => post(app, person, '/take', { card }))),
    )
    const taken = answers.flatMap(({ status, body }) => (status === 200 ? [body.share?.id] : []))
    expect(new Set(taken).size).toBe(3)
    expect(taken.length).toBe(6)
    expect((await read(asker, id)).shares.every(({ payerName }) => payerName !== null)).toBe(true)
  })

  test('a process that dies after it sent the money: another finishes it, once', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 5_000 }), await world.api.verifiedUser()]
    const { id } = await ask(asker, { shares: [{ amountFen: 700, payer: await world.payeeTicket(asker, payer) }] })
    const ledger = other.api.context.ledger as { submit: Ledger['submit'] }
    const { submit } = ledger
    let count = 0
    ledger.submit = (command) => {
      count += 1
      if (count > 1) throw new Error('the process has died')
      return submit.call(ledger, command)
    }
    try {
      expect((await pay(other, payer, id)).status).toBe(500)
    } finally {
      ledger.submit = submit
    }
    expect((await read(asker, id)).shares[0]?.state).toBe('paying')
    expect((await post(world, asker, `/${id}/close`)).body.shares[0]?.state).toBe('paying')
    world.clock.advanceSeconds(6)
    const rounds = [endDueCollections, returnExpired].flatMap((round) =>
      [world, other].map(({ api }) => round(api.context)),
    )
    await Promise.all(rounds)
    expect((await read(asker, id)).shares[0]?.state).toBe('paid')
    expect([await world.balanceFen(payer), await world.balanceFen(asker)]).toEqual([4_300, 700])
  })

  test('whatever is shared by however many, and given back, what is asked for is the total', async () => {
    const asker = await world.api.verifiedUser()
    const person = await world.api.verifiedUser()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.integer({ min: 2, max: 12 }),
        async (totalFen, count) => {
          const split = splitEqually(totalFen, { peopleCount: count, isAskerIn: true })
          if (split === null) return
          const shares = split.sharesFen.map((amountFen) => ({ amountFen }))
          const { id, card } = await ask(asker, { ownFen: split.ownFen, shares })
          await post(world, person, '/take', { card })
          await post(world, person, `/${id}/decline`)
          const seen = await read(asker, id)
          expect(seen.shares.reduce((sum, { amountFen }) => sum + amountFen, seen.ownFen)).toBe(totalFen)
          expect([seen.totalFen, seen.shareCount]).toEqual([totalFen, count - 1])
        },
      ),
      { numRuns: 8 },
    )
  })
})
