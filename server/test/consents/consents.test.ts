import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { type Agreement, agreements, agreementVersions } from '@wallet/rules'
import type { ConsentList } from '#domains/consents/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type * as accounts from '#http/schemas/session'
import type { Database } from '#storage/database'
import { type TestUser, testPassword } from '../support/buildTestApp'
import { MoneyApp } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type ListView = Static<typeof ConsentList> & Static<typeof Problem>
type SessionView = Static<typeof accounts.Session> & Static<typeof Problem>
type UserView = Static<typeof accounts.User>

// Proves through the HTTP API what is recorded of a consent, what goes without one, and what a withdrawal ends.
describeEachEngine('consents', (open) => {
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

  const list = (user: TestUser) => world.get<ListView>(user, '/consents')
  const give = (user: TestUser, document: string, version: string) => {
    const path = `/consents/${document}`
    return world.api.send<ListView>({ method: 'PUT', path, token: user.accessToken, body: { version } })
  }
  const withdraw = (user: TestUser, document: Agreement) =>
    world.api.send<ListView>({ method: 'DELETE', path: `/consents/${document}`, token: user.accessToken })
  const statusesOf = (body: ListView) =>
    Object.fromEntries(body.items.map(({ document, status }) => [document, status]))
  const me = async (user: TestUser) => (await world.get<UserView>(user, '/me')).body
  const historyOf = async (user: TestUser, document: Agreement) => {
    const { rows } = await database.query<{ host: string; isWithdrawn: boolean }>(
      `SELECT host, device_id = $3 AS "isOwnDevice", withdrawn_at IS NOT NULL AS "isWithdrawn"
       FROM consent WHERE user_id = $1 AND document = $2 ORDER BY accepted_at, withdrawn_at NULLS LAST`,
      [user.id, document, user.deviceId],
    )
    return rows
  }
  const signIn = async (user: TestUser, consents?: object[]) =>
    world.api.send<SessionView>({
      path: '/sessions',
      body: {
        phone: user.phone,
        password: await world.api.seal('login_password', testPassword),
        device: { id: randomUUID(), name: 'Another phone', host: 'weapp' },
        ...(consents ? { consents } : {}),
      },
    })

  test('registration gives the account its two, and nothing more', async () => {
    const user = await world.api.registerUser()
    const { body } = await list(user)
    expect(body.items.map(({ document }) => document)).toEqual(agreements)
    expect(statusesOf(body)).toEqual({ terms: 'given', privacy: 'given', identity: 'never', cards: 'never' })
    expect(body.items[0]).toMatchObject({ acceptedVersion: agreementVersions.terms, withdrawnAt: null })
    expect((await me(user)).consentsDue).toEqual([])
  })

  test('needs a session, a known document and the version in force', async () => {
    const user = await world.api.registerUser()
    for (const [method, path] of [
      ['GET', '/consents'],
      ['PUT', '/consents/cards'],
      ['DELETE', '/consents/cards'],
    ] as const) {
      expect((await world.api.send({ method, path })).body.code).toBe('AUTH_REQUIRED')
    }
    expect((await give(user, 'marketing', agreementVersions.cards)).body.code).toBe('REQUEST_INVALID')
    const old = await give(user, 'cards', '2020-01-01')
    expect(old.body).toMatchObject({
      status: 400,
      code: 'CONSENT_REQUIRED',
      params: { document: 'cards', version: agreementVersions.cards },
    })
    expect(statusesOf((await list(user)).body).cards).toBe('never')
  })

  test('giving, taking back and giving again is a history', async () => {
    const user = await world.api.registerUser()
    const version = agreementVersions.cards
    expect(statusesOf((await give(user, 'cards', version)).body).cards).toBe('given')
    expect(statusesOf((await give(user, 'cards', version)).body).cards).toBe('given')
    world.clock.advanceSeconds(60)
    const withdrawn = await withdraw(user, 'cards')
    expect(withdrawn.status).toBe(200)
    expect(withdrawn.body.items.find(({ document }) => document === 'cards')).toMatchObject({
      status: 'withdrawn',
      acceptedVersion: version,
      withdrawnAt: world.clock.now().toISOString(),
    })
    expect((await me(user)).consentsDue).toEqual([])
    world.clock.advanceSeconds(60)
    expect(statusesOf((await give(user, 'cards', version)).body).cards).toBe('given')
    expect(await historyOf(user, 'cards')).toEqual([
      { host: 'h5', isOwnDevice: true, isWithdrawn: true },
      { host: 'h5', isOwnDevice: true, isWithdrawn: false },
    ])
  })

  test('ten givings and ten withdrawals at once leave one answer and no error', async () => {
    const user = await world.api.registerUser()
    const both = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0 ? give(user, 'cards', agreementVersions.cards) : withdraw(user, 'cards'),
    )
    expect(new Set((await Promise.all(both)).map(({ status }) => status))).toEqual(new Set([200]))
    const inForce = (await historyOf(user, 'cards')).filter(({ isWithdrawn }) => !isWithdrawn)
    expect(inForce.length).toBeLessThanOrEqual(1)
  })

  test('without the cards’ consent no card is bound, debited or asked of the bank; a later one lets the same key pay', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    await withdraw(payer, 'cards')
    const callsBefore = world.bank.calls.length
    const key = randomUUID()
    const code = await world.staticCode()
    const refusal = { status: 400, body: { code: 'CONSENT_REQUIRED', moved: 'no', params: { document: 'cards' } } }
    expect(await world.pay(payer, code, 100, { cardId: payer.card.id, key })).toMatchObject(refusal)
    expect(await world.topUp(payer, 100)).toMatchObject(refusal)
    const another = world.issue(payer)
    const body = { cardNumber: another.number, phone: another.phone }
    expect(await world.api.send({ path: '/card-bindings', token: payer.accessToken, body })).toMatchObject(refusal)
    expect(world.bank.calls.length).toBe(callsBefore)
    expect((await world.pay(payer, code, 100)).body.status).toBe('succeeded')
    await world.api.consent(payer, 'cards')
    expect((await world.pay(payer, code, 100, { cardId: payer.card.id, key })).body.status).toBe('succeeded')
  })

  test.each(['terms', 'privacy'] as const)(
    'taking %s back ends every session; signing in asks for it',
    async (document) => {
      const user = await world.api.registerUser()
      const elsewhere = (await signIn(user)).body
      expect((await withdraw(user, document)).status).toBe(200)
      for (const token of [user.accessToken, elsewhere.accessToken]) {
        expect((await world.api.send({ path: '/me', token })).body.code).toBe('SESSION_EXPIRED')
      }
      const refreshed = await world.api.send({
        path: '/sessions/refresh',
        body: { refreshToken: elsewhere.refreshToken },
      })
      expect(refreshed.body.code).toBe('REFRESH_TOKEN_INVALID')
      const version = agreementVersions[document]
      expect((await signIn(user)).body).toMatchObject({ code: 'CONSENT_REQUIRED', params: { document, version } })
      expect((await signIn(user, [{ document, version: '2020-01-01' }])).body.code).toBe('CONSENT_REQUIRED')
      expect(
        (
          await signIn(user, [
            { document, version },
            { document, version },
          ])
        ).body.code,
      ).toBe('REQUEST_INVALID')
      const back = await signIn(user, [{ document, version }])
      expect(back.status).toBe(201)
      expect(back.body.user.consentsDue).toEqual([])
      expect(await historyOf(user, document)).toMatchObject([
        { host: 'h5', isWithdrawn: true },
        { host: 'weapp', isWithdrawn: false },
      ])
    },
  )

  test.each([1, 2, 3, 4])('signing in while a consent is withdrawn gets nobody past it, round %i', async () => {
    const user = await world.api.registerUser()
    const [, ...signIns] = await Promise.all([withdraw(user, 'terms'), signIn(user), signIn(user), signIn(user)])
    for (const { status, body } of signIns) {
      if (status === 201) {
        expect((await world.api.send({ path: '/me', token: body.accessToken })).body.code).toBe('SESSION_EXPIRED')
      } else {
        expect(body.code).toBe('CONSENT_REQUIRED')
      }
    }
  })

  test('a new version is due before going on, but locks nobody out', async () => {
    const user = await world.api.registerUser()
    await world.api.consent(user, 'identity')
    await database.query(`UPDATE consent SET version = '2020-01-01' WHERE user_id = $1`, [user.id])
    expect((await me(user)).consentsDue).toEqual(['terms', 'privacy', 'identity'])
    expect(statusesOf((await list(user)).body)).toMatchObject({ terms: 'due', identity: 'due', cards: 'never' })
    const again = await signIn(user)
    expect(again.status).toBe(201)
    expect(again.body.user.consentsDue).toEqual(['terms', 'privacy', 'identity'])
    for (const document of ['terms', 'privacy', 'identity'] as const) await world.api.consent(user, document)
    expect((await me(user)).consentsDue).toEqual([])
  })
})
