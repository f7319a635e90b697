import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { BankSilence } from '#channels/bank/bankChannel'
import { setCardStatus } from '#domains/cards/cardStore'
import type * as cards from '#domains/cards/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import { buildPerson } from '../support/buildPerson'
import { buildCardNumber, MoneyApp } from '../support/moneyApp'
import { bankSmsCode, stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

type ProblemView = Static<typeof Problem>
type BindingView = Static<typeof cards.CardBinding>
type CardListView = Static<typeof cards.CardList>

// Proves binding, choosing and giving up cards through the HTTP API, against a bank that checks every signature.
describeEachEngine('cards', (open) => {
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

  const bindingOf = (token: string, cardNumber: string, phone: string) =>
    world.api.send<BindingView & ProblemView>({ path: '/card-bindings', token, body: { cardNumber, phone } })

  const unbind = async (token: string, cardId: string, pin?: string) =>
    world.api.send<CardListView & ProblemView>({
      path: `/cards/${cardId}/unbind`,
      token,
      body: { pin: await world.api.sealPin(pin) },
    })

  test('needs a session, everywhere', async () => {
    for (const [method, path] of [
      ['GET', '/cards'],
      ['POST', '/card-bindings'],
      ['POST', `/card-bindings/${randomUUID()}/confirm`],
      ['PUT', `/cards/${randomUUID()}/default`],
      ['POST', `/cards/${randomUUID()}/unbind`],
    ] as const) {
      expect(await world.api.send({ method, path })).toMatchObject({ status: 401, body: { code: 'AUTH_REQUIRED' } })
    }
  })

  test('a slip in the number, an unknown bank or a wrong phone never reaches the bank', async () => {
    const user = await world.api.userWithPin()
    const { number, phone } = world.issue(user)
    const callsBefore = world.bank.calls.length
    const slipped = number.slice(0, -1) + String((Number(number.slice(-1)) + 1) % 10)
    expect((await bindingOf(user.accessToken, slipped, phone)).body.code).toBe('CARD_NUMBER_INVALID')
    expect((await bindingOf(user.accessToken, '4242424242424242', phone)).body.code).toBe('CARD_BANK_UNKNOWN')
    expect((await bindingOf(user.accessToken, number, '12345')).body.code).toBe('PHONE_INVALID')
    expect((await bindingOf(user.accessToken, 'no number at all, '.repeat(4), phone)).body.code).toBe('REQUEST_INVALID')
    expect(world.bank.calls.length).toBe(callsBefore)
  })

  test('needs a verified identity', async () => {
    const user = await world.api.registerUser()
    const { number, phone } = world.issue(user)
    expect(await bindingOf(user.accessToken, number, phone)).toMatchObject({
      status: 403,
      body: { code: 'IDENTITY_REQUIRED' },
    })
  })

  test('names the field that did not match and the tries left today', async () => {
    const user = await world.api.userWithPin()
    const { number } = world.issue(user)
    const answer = await bindingOf(user.accessToken, number, '13900000000')
    expect(answer).toMatchObject({ status: 422, body: { code: 'CARD_FIELD_MISMATCH', params: { field: 'phone' } } })
    expect(answer.body.params.triesLeft).toBe(4)
  })

  test('a lost card is refused as such, a silent bank as unavailable', async () => {
    const user = await world.api.userWithPin()
    const card = world.issue(user)
    card.outcome = 'lost'
    expect((await bindingOf(user.accessToken, card.number, card.phone)).body).toMatchObject({
      code: 'CARD_LOST',
      params: { bank: 'ICBC' },
    })
    card.outcome = 'neverReceived'
    expect((await bindingOf(user.accessToken, card.number, card.phone)).body.code).toBe('BANK_UNAVAILABLE')
  })

  test('binds with the SMS code of the bank; a repeated confirmation answers the same card', async () => {
    const user = await world.api.userWithPin()
    const { number, phone } = world.issue(user)
    const grouped = number.replace(/(\d{4})/g, '$1 ')
    const binding = await bindingOf(user.accessToken, grouped, `+86 ${phone}`)
    expect(binding).toMatchObject({
      status: 201,
      body: { bankCode: 'ICBC', cardType: 'debit', lastFour: number.slice(-4) },
    })
    const wrong = await world.confirm(user, binding.body.id, '000000')
    expect(wrong).toMatchObject({ status: 400, body: { code: 'SMS_CODE_WRONG', params: { triesLeft: 4 } } })
    const first = await world.confirm(user, binding.body.id)
    expect(first).toMatchObject({ status: 201, body: { isDefault: true, status: 'active' } })
    const second = await world.confirm(user, binding.body.id)
    expect(second).toEqual({ ...first, headers: expect.anything() })
    expect((await bindingOf(user.accessToken, number, phone)).body.code).toBe('CARD_ALREADY_BOUND')
  })

  test('the number is stored nowhere: not in any column of any table', async () => {
    const user = await world.api.userWithPin()
    const { bankCard } = await world.bind(user)
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const { rows } = await database.query(`SELECT 1 AS found FROM "${name}" AS r WHERE r::text LIKE $1`, [
        `%${bankCard.number}%`,
      ])
      expect({ name, found: rows.length }).toEqual({ name, found: 0 })
    }
    // The look itself works: the last four digits are there.
    const { rows } = await database.query('SELECT 1 AS found FROM card AS r WHERE r::text LIKE $1', [
      `%${bankCard.number.slice(-4)}%`,
    ])
    expect(rows.length).toBeGreaterThan(0)
  })

  test('five wrong codes end the binding, so does waiting too long, and a stranger sees none of it', async () => {
    const user = await world.api.userWithPin()
    const card = world.issue(user)
    const { body: used } = await bindingOf(user.accessToken, card.number, card.phone)
    for (const wrong of ['000000', '000001', '000002', '000003']) {
      expect((await world.confirm(user, used.id, wrong)).body).toMatchObject({ code: 'SMS_CODE_WRONG' })
    }
    expect((await world.confirm(user, used.id, '000004')).body).toMatchObject({ code: 'SMS_CODE_USED_UP' })
    expect((await world.confirm(user, used.id)).body).toMatchObject({ code: 'CARD_BINDING_EXPIRED' })

    const { body: late } = await bindingOf(user.accessToken, card.number, card.phone)
    const stranger = await world.api.userWithPin()
    expect((await world.confirm(stranger, late.id)).body).toMatchObject({ code: 'NOT_FOUND' })
    world.clock.advanceSeconds(601)
    expect((await world.confirm(user, late.id)).body).toMatchObject({ code: 'CARD_BINDING_EXPIRED' })
  })

  test('nobody under 16 binds a credit card', async () => {
    const year = world.clock.now().getUTCFullYear() - 15
    const young = await world.api.verifiedUser(buildPerson({ birthDate: `${year}-01-02` }))
    const callsBefore = world.bank.calls.length
    const answer = await bindingOf(young.accessToken, buildCardNumber('credit'), young.phone)
    expect(answer).toMatchObject({ status: 403, body: { code: 'CARD_CREDIT_AGE', params: { ageMin: 16 } } })
    expect(world.bank.calls.length).toBe(callsBefore)
  })

  test('exactly one default, however many bind and choose at once; giving it up promotes the next', async () => {
    const user = await world.api.userWithPin()
    const issued = Array.from({ length: 4 }, () => world.issue(user))
    const bindings = await Promise.all(issued.map(({ number, phone }) => bindingOf(user.accessToken, number, phone)))
    await Promise.all(bindings.map(({ body }) => world.confirm(user, body.id)))
    const listed = (await world.get<CardListView>(user, '/cards')).body.items
    expect(listed).toHaveLength(4)
    expect(listed.filter(({ isDefault }) => isDefault)).toHaveLength(1)

    const choose = (id: string) =>
      world.api.send<CardListView>({ method: 'PUT', path: `/cards/${id}/default`, token: user.accessToken })
    const answers = await Promise.all(listed.map(({ id }) => choose(id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const chosen = (await world.get<CardListView>(user, '/cards')).body.items
    expect(chosen.filter(({ isDefault }) => isDefault)).toHaveLength(1)

    const [first, second] = chosen
    const left = await unbind(user.accessToken, first?.id ?? '')
    expect(left.body.items.map(({ id, isDefault }) => ({ id, isDefault }))[0]).toEqual({
      id: second?.id,
      isDefault: true,
    })
    expect(left.body.items.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    // The second of two taps is told the same; of a card of nobody's, that there is none.
    expect(await unbind(user.accessToken, first?.id ?? '')).toMatchObject({ status: 200, body: left.body })
    expect((await unbind(user.accessToken, randomUUID())).body.code).toBe('CARD_NOT_FOUND')
    const other = await world.api.userWithPin()
    expect((await unbind(other.accessToken, first?.id ?? '')).body.code).toBe('CARD_NOT_FOUND')
  })

  test.each([
    ['expired', 'CARD_EXPIRED'],
    ['lost', 'CARD_LOST'],
  ] as const)(
    'one that its bank calls %s does not become the default, and the one before stays it',
    async (status, code) => {
      const user = await world.api.userWithPin()
      const issued = Array.from({ length: 2 }, () => world.issue(user))
      for (const { number, phone } of issued) {
        const { body } = await bindingOf(user.accessToken, number, phone)
        await world.confirm(user, body.id)
      }
      const [first, second] = (await world.get<CardListView>(user, '/cards')).body.items
      await setCardStatus(database, second?.id ?? '', status)
      const path = `/cards/${second?.id}/default`
      const answer = await world.api.send<ProblemView>({ method: 'PUT', path, token: user.accessToken })
      expect(answer.body).toMatchObject({ code, moved: 'no' })
      const [shown] = (await world.get<CardListView>(user, '/cards')).body.items
      expect(shown).toMatchObject({ id: first?.id, isDefault: true })
    },
  )

  test('the same binding confirmed at once makes one card', async () => {
    const user = await world.api.userWithPin()
    const { number, phone } = world.issue(user)
    const { body } = await bindingOf(user.accessToken, number, phone)
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.confirm(user, body.id, bankSmsCode)))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect((await world.get<CardListView>(user, '/cards')).body.items).toHaveLength(1)
  })

  test.each(['expired', 'a wrong code', 'silence'])(
    'of two taps that confirm, the second one meets %s and is told of the card',
    async (kind) => {
      const user = await world.api.userWithPin()
      const { number, phone } = world.issue(user)
      const { body } = await bindingOf(user.accessToken, number, phone)
      let first: { status: number; body: { id: string } } | undefined
      // While the bank thinks about one tap, the other is through.
      const confirming = jest.spyOn(world.api.context.channels.bank, 'confirmCard').mockImplementationOnce(async () => {
        first = await world.confirm(user, body.id)
        if (kind === 'silence') throw new BankSilence('cut')
        return kind === 'expired' ? { outcome: 'expired' } : { outcome: 'code_wrong', triesLeft: 0 }
      })
      const second = await world.confirm(user, body.id)
      confirming.mockRestore()
      expect(first?.status).toBe(201)
      expect(second).toMatchObject({ status: 201, body: { id: first?.body.id } })
    },
  )

  test('ten cards are enough', async () => {
    const user = await world.api.userWithPin()
    for (let count = 0; count < 10; count += 1) await world.bind(user)
    const { number, phone } = world.issue(user)
    expect((await bindingOf(user.accessToken, number, phone)).body).toMatchObject({
      code: 'CARD_LIMIT_REACHED',
      params: { cardsMax: 10 },
    })
  })

  test('a card is given up with the PIN only, never while a debit on it is open, and may come back', async () => {
    const payer = await world.payer()
    expect((await unbind(payer.accessToken, payer.card.id, '975318')).body.code).toBe('PIN_WRONG')
    payer.bankCard.outcome = stillProcessing
    const { body: topUp } = await world.topUp(payer, 100)
    expect(topUp.status).toBe('paying')
    expect((await unbind(payer.accessToken, payer.card.id)).body.code).toBe('CARD_IN_USE')
    const { rows } = await database.query<{ id: string }>('SELECT id FROM bank_debit WHERE business_id = $1', [
      topUp.id,
    ])
    world.bank.endProcessing(rows[0]?.id ?? '', 'failed')
    world.clock.advanceSeconds(30)
    await world.settle()
    expect(await unbind(payer.accessToken, payer.card.id)).toMatchObject({ status: 200, body: { items: [] } })
    const { body: again } = await bindingOf(payer.accessToken, payer.bankCard.number, payer.bankCard.phone)
    expect((await world.confirm(payer, again.id)).status).toBe(201)
  })
})
