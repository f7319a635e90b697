import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Static } from '@sinclair/typebox'
import type { LoginMethods } from '#domains/loginMethods/http/schemas'
import type { SubscriptionList } from '#domains/subscriptions/http/schemas'
import { lockDueMessages } from '#domains/subscriptions/outboxStore'
import { sendMessages } from '#domains/subscriptions/sendMessages'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { FakeClock } from '../support/fakeClock'
import { detach } from '../support/hostVisitor'
import { MoneyApp, type Payer } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'
import { WechatServer, wechatTemplates } from '../support/wechatServer'

/** In Shanghai. */
const noon = new Date('2026-11-22T04:00:00.000Z')

type ListView = Static<typeof SubscriptionList> & Static<typeof Problem>

// Proves that a host is given each message at most once, only with a consent that is left, and never at night unless
// it concerns security; against an HTTP server that answers like WeChat.
describeEachEngine('messages through a host', (open) => {
  let database: Database
  let world: MoneyApp
  let wechat: WechatServer

  beforeAll(async () => {
    database = await open()
    wechat = new WechatServer()
    world = await MoneyApp.build({ database, clock: new FakeClock(noon), environment: await wechat.start() })
  })
  beforeEach(async () => {
    // Every test has a noon of its own, and an empty line before it.
    const passedSeconds = Math.round((world.clock.now().getTime() - noon.getTime()) / 1000)
    world.clock.advanceSeconds(86_400 - (passedSeconds % 86_400))
    await database.query('DELETE FROM outbox')
    wechat.reset()
  })
  afterAll(async () => {
    await world.close()
    await wechat.stop()
    await database.close()
  })

  const list = (user: TestUser) => world.get<ListView>(user, '/subscriptions')
  const grant = (user: TestUser, results: object[]) =>
    world.api.send<ListView>({ path: '/subscriptions/grants', token: user.accessToken, body: { results } })
  const accept = async (user: TestUser, ...templateIds: string[]) => {
    const { status, body } = await grant(
      user,
      templateIds.map((templateId) => ({ templateId, result: 'accept' })),
    )
    if (status !== 200) throw new Error(`grant: ${JSON.stringify(body)}`)
  }
  const remainingOf = async (user: TestUser) => {
    const { rows } = await database.query<{ topic: string; remaining: number }>(
      'SELECT topic, remaining FROM subscription WHERE user_id = $1',
      [user.id],
    )
    return Object.fromEntries(rows.map(({ topic, remaining }) => [topic, remaining]))
  }
  /** A payer whose session belongs to a WeChat identity. */
  const wechatPayer = async (): Promise<Payer> => {
    const payer = await world.payer({ balanceFen: 10_000 })
    await link(payer, openidOf(payer))
    return payer
  }
  const link = async ({ accessToken: token }: TestUser, openid: string) => {
    const body = { provider: 'wechat', code: openid, proof: await world.api.passwordProof() }
    const linked = await world.api.send<Static<typeof LoginMethods>>({ path: '/host-identities', token, body })
    if (linked.status !== 201) throw new Error(`link: ${JSON.stringify(linked.body)}`)
    return linked.body.hostIdentities
  }
  const openidOf = ({ id }: TestUser) => `openid-of-${id}`
  const pay = async (payer: Payer, amountFen = 1_234) =>
    (await world.pay(payer, await world.staticCode(), amountFen)).body
  const send = () => sendMessages(world.api.context)
  const statesOf = async (user: TestUser) => {
    const { rows } = await database.query<{ state: string }>(
      'SELECT state FROM outbox WHERE user_id = $1 ORDER BY created_at, message_id',
      [user.id],
    )
    return rows.map(({ state }) => state)
  }

  test('subscriptions: per host identity, counted by accepts, known templates only', async () => {
    expect((await world.api.send({ path: '/subscriptions' })).body.code).toBe('AUTH_REQUIRED')
    const browser = await world.api.registerUser()
    expect((await list(browser)).body).toEqual({ items: [] })
    const [template, result] = [wechatTemplates.payment, 'accept']
    expect((await grant(browser, [{ templateId: template, result }])).body.code).toBe('REQUEST_INVALID')

    const payer = await wechatPayer()
    expect((await list(payer)).body.items).toEqual([
      { topic: 'payment', templateId: wechatTemplates.payment, remaining: 0 },
      { topic: 'topup', templateId: wechatTemplates.topup, remaining: 0 },
      { topic: 'security', templateId: wechatTemplates.security, remaining: 0 },
    ])
    await accept(payer, template, wechatTemplates.topup)
    for (const answer of ['accept', 'reject', 'ban', 'filter'])
      await grant(payer, [{ templateId: template, result: answer }])
    expect((await list(payer)).body.items.map(({ remaining }) => remaining)).toEqual([2, 1, 0])
    expect((await grant(payer, [{ templateId: 'tmpl-of-others', result }])).body.code).toBe('REQUEST_INVALID')
    expect((await grant(payer, [{ templateId: template, result: 'maybe' }])).body.code).toBe('REQUEST_INVALID')
    const { rows } = await database.query('SELECT last_result FROM subscription WHERE user_id = $1 AND topic = $2', [
      payer.id,
      'payment',
    ])
    expect(rows).toEqual([{ last_result: 'filter' }])
  })

  test('a payment goes out once, with nothing but merchant, amount, time and result, and uses one consent', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    const { id } = await pay(payer)
    const other = await world.again(database)
    await Promise.all([send(), sendMessages(other.api.context), send()])
    await other.close()
    expect(wechat.deliveries).toEqual([
      {
        touser: openidOf(payer),
        template_id: wechatTemplates.payment,
        page: `packages/bills/detail/index?billId=${id}`,
        data: {
          thing1: { value: '鹭岛沙茶面' },
          amount2: { value: '12.34元' },
          time3: { value: expect.stringMatching(/^2026年\d+月\d+日 12:00$/) },
          phrase4: { value: '支付成功' },
        },
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      },
    ])
    expect(await statesOf(payer)).toEqual(['sent'])
    expect(await remainingOf(payer)).toMatchObject({ payment: 0 })
    await pay(payer)
    expect(await send()).toBe(0)
    expect(await statesOf(payer)).toEqual(['sent'])
  })

  test('two payments and one consent: one message, the other stays in the inbox', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    await pay(payer)
    await send()
    await send()
    expect(wechat.sendCount).toBe(1)
    expect((await statesOf(payer)).sort()).toEqual(['no_quota', 'sent'])
  })

  test('busy is tried again later and later, and gives the consent back meanwhile', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    wechat.answers.push(-1, -1)
    expect(await send()).toBe(1)
    expect(await remainingOf(payer)).toMatchObject({ payment: 1 })
    expect(await send()).toBe(0)
    world.clock.advanceSeconds(30)
    expect(await send()).toBe(1)
    world.clock.advanceSeconds(30)
    expect(await send()).toBe(0)
    world.clock.advanceSeconds(30)
    expect(await send()).toBe(1)
    expect(wechat.deliveries).toHaveLength(1)
    expect(await remainingOf(payer)).toMatchObject({ payment: 0 })
  })

  test('a lost answer may have been a delivery: never again, and the consent is gone', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    wechat.answers.push('lost')
    await send()
    world.clock.advanceSeconds(7_200)
    await send()
    expect(wechat.sendCount).toBe(1)
    expect(await statesOf(payer)).toEqual(['unknown'])
    expect(await remainingOf(payer)).toMatchObject({ payment: 0 })
  })

  test('a process that died on the way: nobody knows, nobody sends again', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    await database.query(`UPDATE outbox SET state = 'sending', changed_at = $1`, [world.clock.now()])
    await send()
    expect(await statesOf(payer)).toEqual(['sending'])
    world.clock.advanceSeconds(301)
    await send()
    expect(await statesOf(payer)).toEqual(['unknown'])
    expect(wechat.sendCount).toBe(0)
  })

  test('43101: what the host no longer has we no longer count', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    wechat.answers.push(43101)
    await send()
    expect(await remainingOf(payer)).toMatchObject({ payment: 0 })
    await send()
    expect(await statesOf(payer)).toEqual(['no_quota'])
    expect(wechat.sendCount).toBe(1)
  })

  test.each([40037, 47003])('%i: a message the host will never take ends, and costs no consent', async (errcode) => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    wechat.answers.push(errcode)
    await send()
    world.clock.advanceSeconds(7_200)
    await send()
    expect(wechat.sendCount).toBe(1)
    expect(await statesOf(payer)).toEqual(['refused'])
    expect(await remainingOf(payer)).toMatchObject({ payment: 1 })
  })

  test('at night receipts wait for the morning, security does not', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment, wechatTemplates.security)
    // 22:00 in Shanghai.
    world.clock.advanceSeconds(10 * 3_600)
    const { body } = await world.api.send<{ accessToken: string }>({
      path: '/sessions/refresh',
      body: { refreshToken: payer.refreshToken },
    })
    const night = { ...payer, accessToken: body.accessToken }
    await pay(night)
    await world.api.send({ method: 'DELETE', path: '/consents/cards', token: night.accessToken })
    await send()
    expect(wechat.deliveries).toMatchObject([
      {
        template_id: wechatTemplates.security,
        page: 'packages/inbox/inbox/index',
        data: { thing1: { value: '已撤回授权' }, time2: { value: expect.stringMatching(/^2026年\d+月\d+日 22:00$/) } },
      },
    ])
    world.clock.advanceSeconds(10 * 3_600 - 1)
    expect(await send()).toBe(0)
    world.clock.advanceSeconds(1)
    expect(await send()).toBe(1)
    expect(wechat.deliveries[1]).toMatchObject({ template_id: wechatTemplates.payment })
  })

  test('an operator without quiet hours sends receipts at night as well', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    // 23:59 in Shanghai.
    world.clock.advanceSeconds(12 * 3_600 - 60)
    expect(await send()).toBe(0)
    const { context } = world.api
    expect(await sendMessages({ ...context, config: { ...context.config, quietHours: null } })).toBe(1)
    expect(await statesOf(payer)).toEqual(['sent'])
  })

  test('a new way in and a lost one are told on every host, the one that is detached too, and only then', async () => {
    const payer = await wechatPayer()
    for (const _ of [1, 2, 3]) await accept(payer, wechatTemplates.security)
    const identities = await link(payer, `second-${openidOf(payer)}`)
    for (const _ of [1, 2, 3]) await accept(payer, wechatTemplates.security)
    await link(payer, `third-${openidOf(payer)}`)
    await send()
    const told = () => wechat.deliveries.map(({ touser, data }) => [touser, data.thing1?.value])
    const [first, second] = [openidOf(payer), `second-${openidOf(payer)}`]
    expect(told().sort()).toEqual([
      [first, '已绑定登录身份'],
      [first, '已绑定登录身份'],
      [second, '已绑定登录身份'],
    ])
    wechat.reset()
    await detach(world.api, payer.accessToken, identities[0]?.id)
    await Promise.all([send(), send()])
    expect(told().sort()).toEqual([
      [first, '已解除登录身份'],
      [second, '已解除登录身份'],
    ])
    wechat.reset()
    await world.api.send({ method: 'DELETE', path: '/consents/cards', token: payer.accessToken })
    await send()
    expect(told()).toEqual([[second, '已撤回授权']])
  })

  test('the most urgent are taken up first when much waits', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment, wechatTemplates.topup, wechatTemplates.security)
    await world.topUp(payer, 100)
    world.clock.advanceSeconds(1)
    await pay(payer)
    world.clock.advanceSeconds(1)
    await world.api.send({ method: 'DELETE', path: '/consents/cards', token: payer.accessToken })
    const topics = ['topup', 'payment', 'security'] as const
    const due = await database.transaction((tx) => lockDueMessages(tx, { topics, now: world.clock.now(), countMax: 2 }))
    expect(due.map(({ kind }) => kind)).toEqual(['consent_withdrawn', 'payment_succeeded'])
    expect(await send()).toBe(3)
    expect(await statesOf(payer)).toEqual(['sent', 'sent', 'sent'])
  })

  test('yesterday’s news, a detached identity and an unconfigured template are not sent', async () => {
    const payer = await wechatPayer()
    await accept(payer, wechatTemplates.payment)
    await accept(payer, wechatTemplates.payment)
    await pay(payer)
    world.clock.advanceSeconds(86_400)
    expect(await send()).toBe(0)
    expect(await statesOf(payer)).toEqual(['expired'])

    const detached = await wechatPayer()
    await accept(detached, wechatTemplates.payment)
    await pay(detached)
    await database.query('UPDATE host_identity SET detached_at = linked_at WHERE user_id = $1', [detached.id])
    expect(await send()).toBe(0)
    expect(await statesOf(detached)).toEqual(['no_quota'])

    const renamed = await wechatPayer()
    await accept(renamed, wechatTemplates.payment)
    await pay(renamed)
    await database.query(`UPDATE subscription SET template_id = 'tmpl-of-last-year' WHERE user_id = $1`, [renamed.id])
    expect(await send()).toBe(0)
    expect(wechat.sendCount).toBe(0)
  })

  test('messages open pages that the mini-program has', () => {
    const table = readFileSync(join(__dirname, '../../../src/routes.ts'), 'utf8')
    expect(table).toMatch(/inbox: \{ root: 'packages\/inbox', page: 'inbox\/index' \}/)
    expect(table).toMatch(/billDetail: \{ root: 'packages\/bills', page: 'detail\/index' \}/)
    expect(table).toMatch(/billDetail: \{ billId: string \}/)
  })
})
