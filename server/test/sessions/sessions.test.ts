import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Session } from '#http/schemas/session'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { buildTestApp, type TestApp, testPassword } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

type SessionBody = Static<typeof Session>

// Proves sign-in, lock, rotation and sign-out through the HTTP API, with a clock that the test moves.
describeEachEngine('sessions', (open) => {
  let database: Database
  let wallet: TestApp

  beforeAll(async () => {
    database = await open()
    wallet = await buildTestApp({ database })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })

  const login = async (phone: string, password: string, deviceId: string = randomUUID()) =>
    wallet.send<SessionBody & { code: string; params: Record<string, unknown> }>({
      path: '/sessions',
      body: {
        phone,
        password: await wallet.seal('login_password', password),
        device: { id: deviceId, name: 'Another phone', host: 'weapp' },
      },
    })
  const refresh = (refreshToken: string) =>
    wallet.send<SessionBody & { code: string }>({ path: '/sessions/refresh', body: { refreshToken } })
  const me = (token: string) => wallet.send({ path: '/me', token })

  it('opens by password and by code', async () => {
    const user = await wallet.registerUser()
    const byPassword = await login(user.phone, testPassword)
    expect(byPassword.status).toBe(201)
    expect(byPassword.body.user.id).toBe(user.id)

    wallet.clock.advanceSeconds(61)
    const smsCode = await wallet.receiveCode(user.phone)
    const device = { id: randomUUID(), name: 'Third phone', host: 'alipay' }
    const byCode = await wallet.send<SessionBody>({ path: '/sessions', body: { phone: user.phone, smsCode, device } })
    expect(byCode.status).toBe(201)
    expect((await me(byCode.body.accessToken)).status).toBe(200)
  })

  it('wants exactly one proof', async () => {
    const device = { id: randomUUID(), name: 'Test', host: 'h5' }
    const none = await wallet.send({ path: '/sessions', body: { phone: buildPhone(), device } })
    expect(none.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'password' } })
    const password = await wallet.seal('login_password', testPassword)
    const both = await wallet.send({
      path: '/sessions',
      body: { phone: buildPhone(), device, password, smsCode: '123456' },
    })
    expect(both.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'smsCode' } })
  })

  it('answers a wrong password and an unknown phone alike, up to and into the lock', async () => {
    const known = (await wallet.registerUser()).phone
    const unknown = buildPhone()
    for (let left = 4; left >= 1; left -= 1) {
      for (const phone of [known, unknown]) {
        const answer = await login(phone, 'not the password')
        expect(answer).toMatchObject({ status: 401, body: { code: 'CREDENTIALS_WRONG', params: { triesLeft: left } } })
      }
    }
    const unlocksAt = new Date(wallet.clock.now().getTime() + 300_000).toISOString()
    for (const phone of [known, unknown]) {
      const fifth = await login(phone, 'not the password')
      expect(fifth).toMatchObject({ status: 423, body: { code: 'LOGIN_LOCKED', params: { unlocksAt } } })
    }
    expect((await login(known, testPassword)).body).toMatchObject({ code: 'LOGIN_LOCKED', params: { unlocksAt } })
  })

  it('keeps the lock over a restart, opens when it ends, and locks longer next time', async () => {
    const { phone } = await wallet.registerUser()
    for (let tries = 0; tries < 5; tries += 1) await login(phone, 'not the password')
    const restarted = await buildTestApp({ database, clock: wallet.clock, secrets: wallet.context.secrets })
    const device = { id: randomUUID(), name: 'Test', host: 'h5' }
    const password = await restarted.seal('login_password', testPassword)
    const locked = await restarted.send({ path: '/sessions', body: { phone, password, device } })
    expect(locked.body.code).toBe('LOGIN_LOCKED')
    await restarted.close()

    wallet.clock.advanceSeconds(300)
    const sixth = await login(phone, 'not the password')
    expect(sixth.body).toMatchObject({ code: 'LOGIN_LOCKED', params: { retryAfterSeconds: 600 } })
    wallet.clock.advanceSeconds(600)
    expect((await login(phone, testPassword)).status).toBe(201)
    expect((await login(phone, 'not the password')).body.params).toEqual({ triesLeft: 4 })
  })

  it('gives a hundred guesses at once no more than five', async () => {
    const { phone } = await wallet.registerUser()
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => login(phone, `guess number ${index}`)))
    expect(answers.filter((answer) => answer.body.code === 'CREDENTIALS_WRONG')).toHaveLength(4)
    expect(answers.filter((answer) => answer.body.code === 'LOGIN_LOCKED')).toHaveLength(96)
  })

  it('ends access after 15 minutes, and a refresh brings it back', async () => {
    const user = await wallet.registerUser()
    wallet.clock.advanceSeconds(899)
    expect((await me(user.accessToken)).status).toBe(200)
    wallet.clock.advanceSeconds(1)
    expect(await me(user.accessToken)).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } })
    const fresh = await refresh(user.refreshToken)
    expect(fresh.status).toBe(200)
    expect((await me(fresh.body.accessToken)).status).toBe(200)
    wallet.clock.advanceSeconds(30 * 86_400)
    expect((await refresh(fresh.body.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID')
  })

  it('ends everything at sign-out', async () => {
    const user = await wallet.registerUser()
    const gone = await wallet.send({ method: 'DELETE', path: '/sessions/current', token: user.accessToken })
    expect(gone).toMatchObject({ status: 204, body: null })
    expect((await me(user.accessToken)).body.code).toBe('SESSION_EXPIRED')
    expect((await refresh(user.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID')
  })

  it('keeps one session a device', async () => {
    const user = await wallet.registerUser()
    await login(user.phone, testPassword, user.deviceId)
    expect((await me(user.accessToken)).body.code).toBe('SESSION_EXPIRED')
  })

  it('refuses requests without a token, with a wrong one, and with a refresh token', async () => {
    const user = await wallet.registerUser()
    expect((await wallet.send({ path: '/me' })).body.code).toBe('AUTH_REQUIRED')
    expect((await me('x'.repeat(43))).body.code).toBe('SESSION_EXPIRED')
    expect((await me(user.refreshToken)).body.code).toBe('SESSION_EXPIRED')
    expect((await refresh(user.accessToken)).body.code).toBe('REFRESH_TOKEN_INVALID')
    const unsigned = await wallet.send({ method: 'DELETE', path: '/sessions/current' })
    expect(unsigned.body.code).toBe('AUTH_REQUIRED')
  })
})
