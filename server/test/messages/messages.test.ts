import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Message, MessagePage } from '#domains/messages/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type * as accounts from '#http/schemas/session'
import type { Database } from '#storage/database'
import { type TestUser, testPassword } from '../support/buildTestApp'
import { firstMerchant, MoneyApp, type Payer } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type MessageView = Static<typeof Message>
type PageView = Static<typeof MessagePage> & Static<typeof Problem>

// Proves through the HTTP API that the inbox says what happened, once, to whom it concerns, and counts what is unread.
describeEachEngine('messages', (open) => {
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

  const page = (user: TestUser, query = '') => world.get<PageView>(user, `/messages${query}`)
  const inbox = async (user: TestUser, topic?: MessageView['topic']) =>
    (await page(user, '?limit=100')).body.items.filter((message) => topic === undefined || message.topic === topic)
  const kindsOf = (messages: readonly MessageView[]) => messages.map(({ kind }) => kind)
  const markRead = (user: TestUser, throughId: string) =>
    world.api.send<{ unreadCount: number }>({ path: '/messages/read', token: user.accessToken, body: { throughId } })
  const unreadOf = async (user: TestUser) =>
    (await world.get<Static<typeof accounts.User>>(user, '/me')).body.unreadMessages
  const payByCard = (payer: Payer, code: string, amountFen: number, key: string = randomUUID()) =>
    world.pay(payer, code, amountFen, { cardId: payer.card.id, key })

  test('needs a session', async () => {
    expect((await world.api.send({ path: '/messages' })).body.code).toBe('AUTH_REQUIRED')
    const read = await world.api.send({ path: '/messages/read', body: { throughId: randomUUID() } })
    expect(read.body.code).toBe('AUTH_REQUIRED')
  })

  test('a payment from the balance, told once however often it is sent', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const [code, key] = [await world.staticCode(), randomUUID()]
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.pay(payer, code, 1_990, { key })))
    const [{ body: payment }] = answers as [(typeof answers)[0]]
    expect(await inbox(payer, 'payment')).toEqual([
      {
        id: expect.any(String),
        topic: 'payment',
        kind: 'payment_succeeded',
        params: { merchant: firstMerchant.name, amountFen: 1_990, pointsEarned: 19 },
        billId: payment.id,
        createdAt: expect.any(String),
        readAt: null,
      },
    ])
  })

  test('a refused payment of the balance is answered, not told', async () => {
    const payer = await world.payer()
    expect((await world.pay<PageView>(payer, await world.staticCode(), 100)).body.code).toBe('BALANCE_SHORT')
    expect(await inbox(payer, 'payment')).toEqual([])
  })

  test('sixty payments at once are sixty messages', async () => {
    const payer = await world.payer({ balanceFen: 10_000 })
    const code = await world.staticCode()
    await world.pay(payer, code, 1)
    await Promise.all(Array.from({ length: 60 }, () => world.pay(payer, code, 1)))
    const messages = await inbox(payer, 'payment')
    expect(messages).toHaveLength(61)
    expect(new Set(messages.map(({ billId }) => billId)).size).toBe(61)
  })

  test('a card payment that succeeds, one that fails, and what the failure was', async () => {
    const payer = await world.payer()
    const code = await world.staticCode()
    const paid = await payByCard(payer, code, 2_500)
    payer.bankCard.balanceFen = 0
    const failed = await payByCard(payer, code, 300)
    expect(await inbox(payer, 'payment')).toMatchObject([
      {
        kind: 'payment_failed',
        params: { merchant: firstMerchant.name, amountFen: 300, code: 'CARD_SHORT' },
        billId: failed.body.id,
      },
      { kind: 'payment_succeeded', params: { amountFen: 2_500, pointsEarned: 25 }, billId: paid.body.id },
    ])
  })

  test('an unknown payment is told when it is settled, once, by whichever process', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'answerLost'
    const { body } = await payByCard(payer, await world.staticCode(), 700)
    expect(body.status).toBe('unknown')
    expect(await inbox(payer, 'payment')).toEqual([])
    world.clock.advanceSeconds(120)
    const other = await world.again(database)
    await Promise.all([world.settle(), other.settle(), world.settle()])
    await other.close()
    expect(await inbox(payer, 'payment')).toMatchObject([{ kind: 'payment_succeeded', billId: body.id }])
  })

  test('top-ups that arrive and that fail', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    payer.bankCard.balanceFen = 0
    const { body } = await world.topUp(payer, 800)
    expect(await inbox(payer, 'topup')).toMatchObject([
      { kind: 'topup_failed', params: { amountFen: 800, code: 'CARD_SHORT' }, billId: body.id },
      { kind: 'topup_succeeded', params: { amountFen: 5_000 } },
    ])
    expect((await inbox(payer, 'topup'))[0]?.params).not.toHaveProperty('merchant')
  })

  test('what concerns security: PIN, cards, withdrawals', async () => {
    const payer = await world.payer()
    const pin = await world.api.sealPin()
    const unbound = await world.api.send({
      path: `/cards/${payer.card.id}/unbind`,
      token: payer.accessToken,
      body: { pin },
    })
    expect(unbound.status).toBe(200)
    for (let times = 0; times < 2; times += 1) {
      await world.api.send({ method: 'DELETE', path: '/consents/cards', token: payer.accessToken })
    }
    const messages = await inbox(payer, 'security')
    expect(kindsOf(messages)).toEqual(['consent_withdrawn', 'card_unbound', 'card_bound', 'pin_set'])
    expect(messages[0]?.params).toEqual({ document: 'cards' })
    expect(messages[2]?.params).toEqual({ bank: 'ICBC', lastFour: payer.card.lastFour })
  })

  test('a device the user never had is told once, the first and a known one never', async () => {
    const user = await world.api.registerUser()
    expect(await inbox(user)).toEqual([])
    const signInOn = async (id: string) =>
      world.api.send<Static<typeof accounts.Session>>({
        path: '/sessions',
        body: {
          phone: user.phone,
          password: await world.api.seal('login_password', testPassword),
          device: { id, name: 'Mate 80', host: 'weapp' },
        },
      })
    const device = randomUUID()
    for (const id of [user.deviceId, device, device]) expect((await signInOn(id)).status).toBe(201)
    const { body } = await signInOn(user.deviceId)
    expect(await inbox({ ...user, accessToken: body.accessToken })).toMatchObject([
      { kind: 'new_device', params: { device: 'Mate 80', host: 'weapp' }, billId: null },
    ])
  })

  test('each lock of the PIN and of the sign-in is told, the tries before it are not', async () => {
    const payer = await world.payer()
    const wrongPin = async () => {
      const body = { pin: await world.api.sealPin('905173') }
      await world.api.send({ path: `/cards/${payer.card.id}/unbind`, token: payer.accessToken, body })
    }
    const wrongPassword = async () => {
      const password = await world.api.seal('login_password', 'not the password')
      const device = { id: randomUUID(), name: 'Elsewhere', host: 'h5' }
      await world.api.send({ path: '/sessions', body: { phone: payer.phone, password, device } })
    }
    for (let tries = 0; tries < 4; tries += 1) {
      await wrongPin()
      await wrongPassword()
    }
    const lockKinds = async () => kindsOf(await inbox(payer, 'security')).filter((kind) => /locked/.test(kind))
    expect(await lockKinds()).toEqual([])
    for (let tries = 0; tries < 3; tries += 1) {
      await wrongPin()
      await wrongPassword()
    }
    expect(await lockKinds()).toEqual(['login_locked', 'pin_locked'])
    const [message] = await inbox(payer, 'security')
    expect(message?.params).toEqual({ unlocksAt: new Date(world.clock.now().getTime() + 300_000).toISOString() })
    world.clock.advanceSeconds(300)
    await wrongPin()
    expect(await lockKinds()).toEqual(['pin_locked', 'login_locked', 'pin_locked'])
  })

  test('pages end where the next begins, and a cursor is of one user only', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const code = await world.staticCode()
    for (let index = 0; index < 5; index += 1) await world.pay(payer, code, 10)
    const all = await inbox(payer)
    const found: MessageView[] = []
    let query = '?limit=3'
    for (;;) {
      const { body } = await page(payer, query)
      expect(body.unreadCount).toBe(all.length)
      found.push(...body.items)
      if (body.nextCursor === null) break
      query = `?limit=3&cursor=${body.nextCursor}`
    }
    expect(found).toEqual(all)
    const other = await world.api.registerUser()
    const { nextCursor } = (await page(payer, '?limit=3')).body
    expect((await page(other, `?cursor=${nextCursor}`)).body.code).toBe('CURSOR_INVALID')
    expect((await page(payer, '?cursor=xyz')).body.code).toBe('CURSOR_INVALID')
  })

  test('reading marks what was shown; what came later and what is another’s stays unread', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const other = await world.payer({ balanceFen: 1_000 })
    const [newest] = await inbox(payer)
    const unread = await unreadOf(payer)
    expect(unread).toBe((await inbox(payer)).length)
    const { body: payment } = await world.pay(payer, await world.staticCode(), 10)
    const readAt = world.clock.now().toISOString()
    const through = newest?.id ?? ''
    expect(await markRead(payer, through)).toMatchObject({ status: 200, body: { unreadCount: 1 } })
    world.clock.advanceSeconds(60)
    expect((await markRead(payer, through)).body.unreadCount).toBe(1)
    expect(await unreadOf(payer)).toBe(1)
    const messages = await inbox(payer)
    expect(messages[0]).toMatchObject({ billId: payment.id, readAt: null })
    expect(new Set(messages.slice(1).map((message) => message.readAt))).toEqual(new Set([readAt]))
    expect(await unreadOf(other)).toBe((await inbox(other)).length)
    const foreign = (await inbox(other))[0]?.id ?? ''
    expect((await inbox(payer)).some(({ id }) => id === foreign)).toBe(false)
  })
})
