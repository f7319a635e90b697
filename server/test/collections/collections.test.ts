import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Balance } from '#domains/balance/http/schemas'
import { verifyBooks } from '#domains/books/verifyBooks'
import { endDueCollections } from '#domains/collections/endCollections'
import type { Collection } from '#domains/collections/http/schemas'
import { tellNewPayers } from '#domains/collections/tellPayers'
import type { MessagePage } from '#domains/messages/http/schemas'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import type { TestUser } from '../support/buildTestApp'
import { MoneyApp, type TransferView } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type CollectionView = Static<typeof Collection> & { code?: string }

// Proves what somebody asks others for: who sees it, that a share is paid once and arrives at once, declined, closed or over,
// and that it never holds money.
describeEachEngine('collections', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterEach(async () => {
    expect((await verifyBooks(database)).differences).toEqual([])
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const post = <Body = CollectionView>(user: TestUser, path: string, body: object = {}) =>
    world.api.send<Body>({ path: `/collections${path}`, token: user.accessToken, body })
  const read = (user: TestUser, id: string) => world.get<CollectionView>(user, `/collections/${id}`)
  const ask = (
    asker: TestUser,
    body: { ownFen?: number; note?: string; shares: { amountFen: number; payer?: string }[] },
    key: string = randomUUID(),
  ) =>
    world.api.send<CollectionView>({
      path: '/collections',
      token: asker.accessToken,
      headers: { 'idempotency-key': key },
      body: { ownFen: 0, ...body },
    })
  const pay = async (user: TestUser, id: string, key: string = randomUUID()) =>
    world.api.send<TransferView & { code?: string }>({
      path: `/collections/${id}/pay`,
      token: user.accessToken,
      headers: { 'idempotency-key': key },
      body: { typedName: '陈', pin: await world.api.sealPin() },
    })
  const messagesOf = async (user: TestUser) =>
    (await world.get<Static<typeof MessagePage>>(user, '/messages')).body.items.map(({ kind }) => kind)

  async function asked(asker: TestUser, payer: { phone: string }, amountFen: number, note = '晚饭') {
    const ticket = await world.payeeTicket(asker, payer)
    const { status, body } = await ask(asker, { note, shares: [{ amountFen, payer: ticket }] })
    expect({ status, body }).toMatchObject({ status: 201 })
    return body
  }

  async function later(seconds: number, ...users: TestUser[]) {
    world.clock.advanceSeconds(seconds)
    for (const user of users) {
      const body = { refreshToken: user.refreshToken }
      Object.assign(user, (await world.api.send<object>({ path: '/sessions/refresh', body })).body)
    }
  }

  test('one person asks another, who pays: the money arrives without being accepted, once', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 10_000 }), await world.api.verifiedUser()]
    const { id } = await asked(asker, payer, 3_000)
    expect(await messagesOf(payer)).toContain('share_asked')
    const { body: balance } = await world.get<Static<typeof Balance>>(payer, '/balance')
    expect(balance.waitingShares).toMatchObject([{ collectionId: id, askerName: '*鹭', amountFen: 3_000 }])
    expect((await read(payer, id)).body).toMatchObject({
      role: 'payer',
      card: null,
      shares: [],
      share: { state: 'open', amountFen: 3_000 },
      note: '晚饭',
    })
    expect((await post<{ refusal: null }>(payer, `/${id}/quote`)).body).toMatchObject({ refusal: null, isNew: true })
    const key = randomUUID()
    const paid = await pay(payer, id, key)
    expect(paid).toMatchObject({ status: 201, body: { state: 'accepted', isAsked: true, note: '晚饭' } })
    expect(await pay(payer, id, key)).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } })
    expect(await pay(payer, id)).toMatchObject({ status: 409, body: { code: 'SHARE_PAID' } })
    expect([await world.balanceFen(payer), await world.balanceFen(asker)]).toEqual([7_000, 3_000])
    expect((await read(asker, id)).body).toMatchObject({ state: 'paid', paidFen: 3_000, shares: [{ state: 'paid' }] })
    expect(await messagesOf(asker)).toContain('share_paid')
    expect(await messagesOf(asker)).not.toContain('transfer_offered')
    expect((await world.get<Static<typeof Balance>>(payer, '/balance')).body.waitingShares).toEqual([])
    expect(await world.get(payer, `/transfers-by-key/${key}`)).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    })
  })

  test('strangers find nothing under its id; the card shows it, and gives each person one share', async () => {
    const asker = await world.api.verifiedUser()
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => world.payer({ balanceFen: 5_000 })))
    if (!first || !second || !third) throw new Error('three people')
    const { body } = await ask(asker, { ownFen: 3_334, shares: [{ amountFen: 3_333 }, { amountFen: 3_333 }] })
    const { id, card } = body
    expect(body).toMatchObject({ totalFen: 10_000, shareCount: 2, freeFen: 3_333 })
    expect((await read(first, id)).body.code).toBe('COLLECTION_NOT_FOUND')
    expect((await pay(first, id)).body.code).toBe('COLLECTION_NOT_FOUND')
    expect((await post(first, '/find', { card })).body).toMatchObject({ share: null, freeFen: 3_333, card: null })
    expect((await post(asker, '/take', { card })).body.code).toBe('PAYEE_SELF')
    const taken = await post(first, '/take', { card })
    expect(taken.body.share).toMatchObject({ amountFen: 3_333, state: 'open' })
    expect((await post(first, '/take', { card })).body.share?.id).toBe(taken.body.share?.id)
    expect((await post(second, '/take', { card })).status).toBe(200)
    expect((await post(third, '/take', { card })).body.code).toBe('COLLECTION_FULL')
    // Given back it is anybody's, and asked again it answers the same.
    expect((await post(first, `/${id}/decline`)).status).toBe(200)
    expect((await post(first, `/${id}/decline`)).status).toBe(200)
    expect((await post(third, '/take', { card })).body.share).toMatchObject({ amountFen: 3_333 })
    expect((await pay(third, id)).status).toBe(201)
    expect((await pay(second, id)).status).toBe(201)
    expect((await read(asker, id)).body).toMatchObject({
      state: 'paid',
      totalFen: 10_000,
      paidFen: 6_666,
      shareCount: 2,
    })
    expect(await world.balanceFen(asker)).toBe(6_666)
  })

  test('a named payer declines, and its asker is told', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 5_000 }), await world.api.verifiedUser()]
    const { id } = await asked(asker, payer, 1_000)
    expect((await post(payer, `/${id}/decline`)).body.share?.state).toBe('declined')
    expect((await post(payer, `/${id}/decline`)).status).toBe(200)
    expect((await pay(payer, id)).body.code).toBe('COLLECTION_ENDED')
    expect((await read(asker, id)).body.state).toBe('ended')
    expect(await messagesOf(asker)).toContain('share_declined')
  })

  test('closed by its asker nothing more is paid, and what was paid stays', async () => {
    const asker = await world.api.verifiedUser()
    const [one, other] = [await world.payer({ balanceFen: 5_000 }), await world.payer({ balanceFen: 5_000 })]
    const shares = [
      { amountFen: 1_000, payer: await world.payeeTicket(asker, one) },
      { amountFen: 2_000, payer: await world.payeeTicket(asker, other) },
    ]
    const { id } = (await ask(asker, { shares })).body
    expect((await pay(one, id)).status).toBe(201)
    expect((await post(one, `/${id}/close`)).body.code).toBe('COLLECTION_NOT_FOUND')
    expect((await post(asker, `/${id}/close`)).body).toMatchObject({
      state: 'ended',
      shares: [{ state: 'paid' }, { state: 'closed' }],
    })
    expect((await post(asker, `/${id}/close`)).status).toBe(200)
    expect((await pay(other, id)).body.code).toBe('COLLECTION_ENDED')
  })

  test('after seven days it is over by the clock, and its asker is told once', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 5_000 }), await world.api.verifiedUser()]
    const { id } = await asked(asker, payer, 1_000)
    await later(7 * 86_400 - 1, payer, asker)
    await endDueCollections(world.api.context)
    expect((await read(payer, id)).body.share?.state).toBe('open')
    await later(1)
    expect((await pay(payer, id)).body.code).toBe('COLLECTION_ENDED')
    await endDueCollections(world.api.context)
    await endDueCollections(world.api.context)
    expect((await read(asker, id)).body).toMatchObject({ state: 'ended', shares: [{ state: 'expired' }] })
    expect((await messagesOf(asker)).filter((kind) => kind === 'collection_expired')).toHaveLength(1)
  })

  test('who has not paid is reminded once a day at most', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 5_000 }), await world.api.verifiedUser()]
    const { id } = await asked(asker, payer, 1_000)
    expect((await post(asker, `/${id}/remind`)).body.code).toBe('RATE_LIMITED')
    await later(86_400, payer, asker)
    expect((await post(asker, `/${id}/remind`)).status).toBe(200)
    expect((await post(asker, `/${id}/remind`)).body.code).toBe('RATE_LIMITED')
    expect((await messagesOf(payer)).filter((kind) => kind === 'share_reminded')).toHaveLength(1)
  })

  test('a phone without a wallet is asked once it has one', async () => {
    const asker = await world.api.verifiedUser()
    const phone = buildPhone()
    const { id, shares } = await asked(asker, { phone }, 800)
    expect(shares[0]?.payerName).toMatch(/^139\*{6}\d\d$/)
    const payer = await world.api.registerUser({ phone })
    expect((await read(payer, id)).body.share?.state).toBe('open')
    await tellNewPayers(world.api.context)
    await tellNewPayers(world.api.context)
    expect((await messagesOf(payer)).filter((kind) => kind === 'share_asked')).toHaveLength(1)
  })

  test('an asker whose account takes no more is said beforehand, and money that got that far is back at once', async () => {
    const [payer, asker] = [await world.payer({ balanceFen: 60_000 }), await world.payer({ balanceFen: 90_000 })]
    const { id } = await asked(asker, payer, 20_000)
    expect((await post(payer, `/${id}/quote`)).body.code).toBe('PAYEE_UNAVAILABLE')
    expect((await pay(payer, id)).body.code).toBe('PAYEE_UNAVAILABLE')
    expect(await world.balanceFen(payer)).toBe(60_000)
  })

  test('asked again under its key it is the same, and one person is named once', async () => {
    const [payer, asker] = [await world.api.verifiedUser(), await world.api.verifiedUser()]
    const key = randomUUID()
    const order = { shares: [{ amountFen: 500 }] }
    const both = await Promise.all([ask(asker, order, key), ask(asker, order, key)])
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    expect((await ask(asker, { shares: [{ amountFen: 501 }] }, key)).status).toBe(422)
    const [one, two] = [await world.payeeTicket(asker, payer), await world.payeeTicket(asker, payer)]
    const shares = [one, two].map((ticket) => ({ amountFen: 100, payer: ticket }))
    expect((await ask(asker, { shares })).body.code).toBe('REQUEST_INVALID')
    const tooMuch = { ownFen: 999_999_999_999, shares: [{ amountFen: 2 }] }
    expect((await ask(asker, tooMuch)).body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'shares' } })
  })
})
