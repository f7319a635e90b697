import type { Static } from '@sinclair/typebox'
import type { Session } from '#http/schemas/session'
import { forgetExpired } from '#jobs/forgetExpired'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp, type TestUser } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

const DAY_SECONDS = 86_400

// Proves that a refresh token has one successor, that a lost answer is given again for as long as it takes, and that a
// copy ends the session as soon as both holders have shown themselves.
describeEachEngine('refresh tokens', (open) => {
  let database: Database
  let wallet: TestApp
  let second: TestApp

  beforeAll(async () => {
    database = await open()
    wallet = await buildTestApp({ database })
    second = await buildTestApp({ database, clock: wallet.clock, secrets: wallet.context.secrets })
  })
  afterAll(async () => {
    await second.close()
    await wallet.close()
    await database.close()
  })

  const refresh = (refreshToken: string, app = wallet) =>
    app.send<Static<typeof Session> & { code: string }>({ path: '/sessions/refresh', body: { refreshToken } })
  const me = (token: string, app = wallet) => app.send({ path: '/me', token })
  const expectEnded = async (...pairs: { accessToken: string; refreshToken: string }[]) => {
    for (const { accessToken, refreshToken } of pairs) {
      expect((await me(accessToken)).body.code).toBe('SESSION_EXPIRED')
      expect((await refresh(refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID')
    }
  }
  const livingTokensOf = async (user: TestUser) => {
    const { rows } = await database.query<{ kind: string }>(
      `SELECT kind FROM session_token JOIN session ON session.id = session_id
       WHERE user_id = $1 AND session_token.generation = session.generation ORDER BY kind`,
      [user.id],
    )
    return rows.map(({ kind }) => kind)
  }
  const messageKindsOf = async (user: TestUser) => {
    const { rows } = await database.query<{ kind: string; params: object }>(
      'SELECT kind, params FROM message WHERE user_id = $1',
      [user.id],
    )
    return rows
  }

  it('give two hundred askers in two processes one pair', async () => {
    const user = await wallet.registerUser()
    const apps = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? wallet : second))
    const answers = await Promise.all(apps.map((app) => refresh(user.refreshToken, app)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ body }) => body.accessToken)).size).toBe(1)
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1)
    expect(await livingTokensOf(user)).toEqual(['access', 'refresh'])
    expect((await me(answers[0]?.body.accessToken ?? '')).status).toBe(200)
  })

  it.each([61, 3600, 29 * DAY_SECONDS])('give a lost answer again %i seconds later', async (seconds) => {
    const user = await wallet.registerUser()
    const lost = (await refresh(user.refreshToken)).body
    wallet.clock.advanceSeconds(seconds)
    await forgetExpired(wallet.context)
    const again = await refresh(user.refreshToken)
    expect(again).toMatchObject({
      status: 200,
      body: { accessToken: lost.accessToken, refreshToken: lost.refreshToken },
    })
    expect((await me(again.body.accessToken)).status).toBe(200)
    expect(await livingTokensOf(user)).toEqual(['access', 'refresh'])
  })

  it.each([
    ['access token', (pair: Static<typeof Session>) => me(pair.accessToken, second)],
    ['refresh token', (pair: Static<typeof Session>) => refresh(pair.refreshToken, second)],
  ])('end the session when an old one comes after the first use of its successor’s %s', async (_, use) => {
    const user = await wallet.registerUser()
    const pair = (await refresh(user.refreshToken)).body
    expect((await use(pair)).status).toBe(200)
    wallet.clock.advanceSeconds(DAY_SECONDS)
    await forgetExpired(wallet.context)
    expect(await refresh(user.refreshToken)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } })
    await expectEnded(user, pair)
    expect(await messageKindsOf(user)).toEqual([
      { kind: 'session_copied', params: { device: 'Test phone', host: 'h5' } },
    ])
  })

  it('leave no fork alive when a copy goes on beside its owner', async () => {
    const user = await wallet.registerUser()
    const owner = (await refresh(user.refreshToken)).body
    expect((await me(owner.accessToken)).status).toBe(200)
    const thief = await refresh(user.refreshToken)
    expect(thief.status).toBe(401)
    await expectEnded(owner)
  })

  it('use of the access token before does not count as use of the new one', async () => {
    const user = await wallet.registerUser()
    const lost = (await refresh(user.refreshToken)).body
    expect((await me(user.accessToken)).status).toBe(200)
    expect((await refresh(user.refreshToken)).body.refreshToken).toBe(lost.refreshToken)
  })

  it('decide one way when the old one and its successor come at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const user = await wallet.registerUser()
      const first = (await refresh(user.refreshToken)).body
      const [old, next] = await Promise.all([refresh(user.refreshToken, second), refresh(first.refreshToken)])
      const living = (await livingTokensOf(user)).length
      expect(living).toBe(2)
      if (old.status === 200) {
        expect(old.body.refreshToken).toBe(first.refreshToken)
        expect(next.status).toBe(200)
      } else if (next.status === 200) {
        await expectEnded(next.body)
      }
      expect([old.status, next.status].sort()).not.toEqual([200, 500])
    }
  })

  it('end after 180 days however often they are renewed', async () => {
    let user = await wallet.registerUser()
    const startedAt = wallet.clock.now().getTime()
    for (let days = 0; days < 174; days += 29) {
      wallet.clock.advanceSeconds(29 * DAY_SECONDS)
      user = await wallet.refresh(user)
    }
    const last = (await refresh(user.refreshToken)).body
    expect(new Date(last.refreshTokenExpiresAt).getTime()).toBe(startedAt + 180 * DAY_SECONDS * 1000)
    wallet.clock.advanceSeconds(6 * DAY_SECONDS - 60)
    const beforeTheEnd = (await refresh(last.refreshToken)).body
    expect(new Date(beforeTheEnd.accessTokenExpiresAt).getTime()).toBe(startedAt + 180 * DAY_SECONDS * 1000)
    wallet.clock.advanceSeconds(60)
    await expectEnded(beforeTheEnd)
  })
})
