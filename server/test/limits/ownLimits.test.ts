import type { Static } from '@sinclair/typebox'
import { limitCap, shanghaiDay } from '@wallet/rules'
import { verifyBooks } from '#domains/books/verifyBooks'
import type * as limits from '#domains/limits/http/schemas'
import type * as payments from '#domains/payments/http/schemas'
import type { Database } from '#storage/database'
import { buildCardNumber, MoneyApp, type Payer } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type LimitsView = Static<typeof limits.Limits>
type PreflightView = Static<typeof payments.Preflight>

// Proves what the page of limits rests on: a class follows from checks outside alone, caps of one's own hold to the fen and
// against races, the answer agrees with a second reckoning from the bills, and what could be paid is told beforehand.
describeEachEngine('limits as their owner sees them', (open) => {
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

  const read = async (payer: Payer) => (await world.get<LimitsView>(payer, '/limits')).body
  const preflight = async (payer: Payer, query = '') =>
    (await world.get<PreflightView>(payer, `/preflight${query}`)).body
  const setOwn = (payer: Payer, body: object) =>
    world.api.send<LimitsView>({ method: 'PUT', path: '/limits/own', token: payer.accessToken, body })
  const limitOf = ({ limits: all }: LimitsView, name: string) => all.find((limit) => limit.name === name)
  const payStatic = async (payer: Payer, amountFen: number) =>
    world.pay<{ code: string; params: object }>(payer, await world.staticCode(), amountFen)

  /** A debit card of another bank, by the first digits that are its own. */
  async function bindFrom(payer: Payer, bankPrefix: string): Promise<void> {
    const { phone, person } = payer
    const number = buildCardNumber('debit', bankPrefix)
    world.bank.issue({ number, person, phone, cardType: 'debit', balanceFen: 1_000_000 })
    const body = { cardNumber: number, phone }
    const binding = await world.api.send<{ id: string }>({ path: '/card-bindings', token: payer.accessToken, body })
    expect((await world.confirm(payer, binding.body.id)).status).toBe(201)
  }

  it('lift the class by banks that knew the person, keep it when a card goes, and leave a trace of both', async () => {
    const payer = await world.payer()
    expect(await read(payer)).toMatchObject({
      accountClass: 'I',
      checkCount: 2,
      nextClass: { accountClass: 'II', checksLeft: 1 },
    })
    await world.bind(payer)
    expect((await read(payer)).checkCount).toBe(2)
    await bindFrom(payer, '621700')
    expect(await read(payer)).toMatchObject({
      accountClass: 'II',
      checkCount: 3,
      nextClass: { accountClass: 'III', checksLeft: 2 },
    })
    const pin = await world.api.sealPin()
    const path = `/cards/${payer.card.id}/unbind`
    await world.api.send({ path, token: payer.accessToken, body: { pin } })
    expect((await read(payer)).accountClass).toBe('II')
    const { rows } = await database.query(
      `SELECT from_class AS "from", to_class AS "to", check_count AS count FROM account_class_change
       WHERE user_id = $1 ORDER BY changed_at, id`,
      [payer.id],
    )
    expect(rows).toEqual([
      { from: null, to: 'I', count: 1 },
      { from: 'I', to: 'II', count: 3 },
    ])
  })

  it('count in the year of a higher class what was paid in the lower one', async () => {
    const payer = await world.payer({ balanceFen: 60_000 })
    expect((await payStatic(payer, 40_000)).status).toBe(201)
    await bindFrom(payer, '621700')
    expect(limitOf(await read(payer), 'class_balance')).toMatchObject({
      window: 'accountYear',
      capFen: limitCap('class_balance', 'II').capFen,
      usedFen: 40_000,
    })
  })

  it('say the same as a second reckoning from what was paid', async () => {
    const payer = await world.payer({ balanceFen: 90_000 })
    await setOwn(payer, { name: 'own_balance_day', capFen: 45_000 })
    const paid: { fen: number; day: string }[] = []
    for (const fen of [12_300, 1, 30_000, 4_999, 700]) {
      const { status } = await payStatic(payer, fen)
      if (status === 201) paid.push({ fen, day: shanghaiDay(world.clock.now()) })
      const today = paid.filter(({ day }) => day === shanghaiDay(world.clock.now()))
      const sum = (all: readonly { fen: number }[]) => all.reduce((total, each) => total + each.fen, 0)
      const told = await read(payer)
      const left = Object.fromEntries(told.limits.map(({ name, leftFen }) => [name, leftFen]))
      expect(left).toMatchObject({
        class_balance: 100_000 - sum(paid),
        static_code_balance: 50_000 - sum(today),
        dynamic_code_balance: 500_000,
        own_balance_day: 45_000 - sum(today),
        topup_day: 1_000_000 - 90_000,
      })
    }
    // 12,300 + 1 + 30,000 fit into 45,000; 4,999 does not, 700 does.
    expect(paid.map(({ fen }) => fen)).toEqual([12_300, 1, 30_000, 700])
  })

  it('refuse above one’s own cap, name it, and forget the day at midnight in Shanghai', async () => {
    const payer = await world.payer({ balanceFen: 20_000 })
    await setOwn(payer, { name: 'own_balance_day', capFen: 5_000 })
    expect((await payStatic(payer, 5_000)).status).toBe(201)
    const refused = await payStatic(payer, 1)
    const { resetsAt } = limitOf(await read(payer), 'own_balance_day') ?? {}
    expect(refused.body).toMatchObject({
      code: 'SELF_CAP',
      class: 'rule',
      next: ['ownLimit', 'otherSource'],
      params: { limit: 'own_balance_day', window: 'day', leftFen: 0, capFen: 5_000, resetsAt },
    })
    expect(resetsAt).toMatch(/T16:00:00\.000Z$/)
  })

  it('are lowered at once, and raised after a day or with a proof', async () => {
    const payer = await world.payer({ balanceFen: 20_000 })
    await setOwn(payer, { name: 'own_balance_transaction', capFen: 100 })
    expect((await payStatic(payer, 101)).body).toMatchObject({ code: 'SELF_CAP' })
    const raised = await setOwn(payer, { name: 'own_balance_transaction', capFen: 300 })
    const own = raised.body.own.find(({ name }) => name === 'own_balance_transaction')
    expect(own).toMatchObject({ capFen: 100, nextCapFen: 300 })
    expect(Date.parse(own?.nextAt ?? '') - world.clock.now().getTime()).toBe(86_400_000)
    expect((await payStatic(payer, 101)).status).toBe(403)
    const proof = { password: await world.api.seal('login_password', 'no-such-password') }
    const unproven = await setOwn(payer, { name: 'own_balance_transaction', capFen: 300, proof })
    expect(unproven).toMatchObject({ status: 403, body: { code: 'PASSWORD_WRONG' } })
    expect((await payStatic(payer, 101)).status).toBe(403)
    expect((await payStatic(payer, 100)).status).toBe(201)
  })

  it('are not passed by a fen, however many pay at once, from the balance and from a card', async () => {
    const payer = await world.payer({ balanceFen: 50_000 })
    await setOwn(payer, { name: 'own_balance_day', capFen: 1_000 })
    await setOwn(payer, { name: 'own_card_day', capFen: 500 })
    const code = await world.staticCode()
    const attempts = [
      ...Array.from({ length: 60 }, () => world.pay(payer, code, 70)),
      ...Array.from({ length: 20 }, () => world.pay(payer, code, 70, { cardId: payer.card.id })),
    ]
    const answers = await Promise.all(attempts)
    expect(answers.slice(0, 60).filter(({ status }) => status === 201)).toHaveLength(14)
    expect(answers.slice(60).filter(({ status }) => status === 201)).toHaveLength(7)
    expect(limitOf(await read(payer), 'own_balance_day')?.leftFen).toBe(20)
    expect(limitOf(await read(payer), 'own_card_day')?.leftFen).toBe(10)
    expect((await verifyBooks(database)).differences).toEqual([])
  })

  it('are told before: from what, up to how much, and what stands in the way', async () => {
    const payer = await world.payer({ balanceFen: 1_200 })
    const now = await preflight(payer)
    expect(now.sources).toMatchObject([
      { kind: 'balance', usable: true, availableFen: 1_200, boundBy: 'BALANCE_SHORT' },
      { kind: 'card', usable: true, availableFen: 500_000, boundBy: 'DYNAMIC_CAP' },
    ])
    const printed = await preflight(payer, '?amountFen=80000&codeKind=static')
    expect(printed.sources.map(({ usable, reason }) => [usable, reason?.code])).toEqual([
      [false, 'STATIC_CAP'],
      [false, 'STATIC_CAP'],
    ])
    expect(printed.sources[0]?.reason?.params).toMatchObject({ limit: 'static_code_balance', capFen: 50_000 })
  })

  it('offer sources in the order that their owner has chosen', async () => {
    const payer = await world.payer({ balanceFen: 1_200 })
    const order = (sources: string[]) =>
      world.api.send<PreflightView>({
        method: 'PUT',
        path: '/source-order',
        token: payer.accessToken,
        body: { sources },
      })
    expect((await order([payer.card.id, 'balance'])).body.sources.map(({ kind }) => kind)).toEqual(['card', 'balance'])
    const { body } = await world.resolve(payer, await world.staticCode())
    expect(body.sources.map(({ kind }) => kind)).toEqual(['card', 'balance', 'combined'])
    const other = await world.payer()
    expect(await order([other.card.id])).toMatchObject({ status: 404, body: { code: 'CARD_NOT_FOUND' } })
    expect((await order(['balance', 'balance'])).status).toBe(400)
  })
})
