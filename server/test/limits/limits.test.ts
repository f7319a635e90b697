import { randomBytes } from 'node:crypto'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp, testPassword } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves whom the budgets of a minute are held against, and that they are decided before anything else is.
describeEachEngine('the limits', (open) => {
  let database: Database
  /** With few requests an address, and with few failures and few requests a session. */
  let narrow: TestApp
  let wallet: TestApp
  const errors: string[] = []

  beforeAll(async () => {
    database = await open()
    narrow = await buildTestApp({ database, environment: { TRUST_PROXY: '1', RATE_LIMIT_PER_MINUTE: '10' } })
    const environment = { TRUST_PROXY: '1', FAILURE_LIMIT_PER_MINUTE: '20', SESSION_LIMIT_PER_MINUTE: '12' }
    wallet = await buildTestApp({ database, environment })
  })
  afterAll(async () => {
    await Promise.all([narrow.close(), wallet.close()])
    await database.close()
  })

  let lastCaller = 0
  /** A caller nobody has heard of yet, behind the proxy. */
  const newCaller = () => {
    lastCaller += 1
    return { 'x-forwarded-for': `203.0.113.${lastCaller}` }
  }
  const times = <T>(count: number, run: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => run(index)))
  const countOf = (statuses: number[], status: number) => statuses.filter((each) => each === status).length
  const ask = async (app: TestApp, headers: Record<string, string>, path = '/sealing-key') =>
    (await app.send({ path, headers })).status
  const guess = () => ({ authorization: `Bearer ${randomBytes(32).toString('base64url')}` })

  it('are those of the address the proxy wrote, not of one the caller makes up', async () => {
    const { 'x-forwarded-for': own } = newCaller()
    const forged = await times(30, (index) => ask(narrow, { 'x-forwarded-for': `198.51.100.${index}, ${own}` }))
    expect([countOf(forged, 200), countOf(forged, 429)]).toEqual([10, 20])
    expect(await ask(narrow, newCaller())).toBe(200)
  })

  it('hold a whole /64 to one budget', async () => {
    const statuses = await times(12, (index) => ask(narrow, { 'x-forwarded-for': `2001:db8::${index + 1}` }))
    expect(countOf(statuses, 429)).toBe(2)
    expect(await ask(narrow, { 'x-forwarded-for': '2001:db8:0:1::1' })).toBe(200)
  })

  const json = { 'content-type': 'application/json' }
  it.each<{ what: string; method?: string; url: string; headers?: Record<string, string>; payload?: string }>([
    { what: 'a path of the API that is none', url: '/v1/nothing-here' },
    { what: 'a path outside the API', url: '/nothing/at/all' },
    { what: 'a method nobody knows here', method: 'PATCH', url: '/v1/me' },
    { what: 'TRACE', method: 'TRACE', url: '/v1/me' },
    { what: 'a path that cannot be decoded', url: '/v1/bills/%zz' },
    { what: 'half a JSON', method: 'POST', url: '/v1/sms-codes', headers: json, payload: '{"phone":' },
    { what: 'XML', method: 'POST', url: '/v1/sms-codes', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
    { what: 'a huge body', method: 'POST', url: '/v1/sms-codes', headers: json, payload: 'x'.repeat(70_000) },
    { what: 'no token', url: '/v1/me' },
    { what: 'the reference page', url: '/v1/docs' },
    { what: 'the contract', url: '/v1/openapi.json' },
    { what: 'the root', url: '/' },
    { what: 'a preflight', method: 'OPTIONS', url: '/v1/me', headers: { origin: 'https://a.example' } },
  ])('count $what like everything else', async ({ method = 'GET', url, headers, payload }) => {
    const request = { method: method as 'GET', url, headers: { ...headers, ...newCaller() }, payload }
    const statuses = await times(10, async () => (await narrow.app.inject(request)).statusCode)
    expect(countOf(statuses, 429)).toBe(0)
    const refused = await narrow.app.inject(request)
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED' })
    expect(refused.headers['cache-control']).toBe('no-store')
  })

  it('look at no more than a budget of wrong tokens, and never at the database for the rest', async () => {
    const caller = newCaller()
    const query = jest.spyOn(database, 'query')
    const [asUser, asMerchant] = await Promise.all([
      times(300, () => ask(wallet, { ...caller, ...guess() }, '/me')),
      times(300, () => ask(wallet, { ...caller, ...guess() }, '/merchant/profile')),
    ])
    const queryCount = query.mock.calls.length
    query.mockRestore()
    const statuses = [...asUser, ...asMerchant]
    expect([countOf(statuses, 401), countOf(statuses, 429)]).toEqual([20, 580])
    expect(queryCount).toBeLessThanOrEqual(20)
  })

  it('count wrong proofs in bodies too, and leave a session alone that was there before', async () => {
    const caller = newCaller()
    const user = await wallet.registerUser()
    const own = { ...caller, authorization: `Bearer ${user.accessToken}` }
    expect(await ask(wallet, own, '/me')).toBe(200)
    const refresh = async () => {
      const body = { refreshToken: randomBytes(32).toString('base64url') }
      return (await wallet.send({ path: '/sessions/refresh', headers: caller, body })).status
    }
    const statuses = await times(30, refresh)
    expect([countOf(statuses, 401), countOf(statuses, 429)]).toEqual([20, 10])
    expect(await ask(wallet, { ...caller, ...guess() }, '/me')).toBe(429)
    expect(await ask(wallet, own, '/me')).toBe(200)
  })

  it('give right proofs back', async () => {
    const caller = newCaller()
    const user = await wallet.registerUser()
    for (let count = 0; count < 25; count += 1) {
      const device = { id: user.deviceId, name: 'Test', host: 'h5' }
      const password = await wallet.seal('login_password', testPassword)
      const body = { phone: user.phone, password, device }
      expect((await wallet.send({ path: '/sessions', headers: caller, body })).status).toBe(201)
    }
  })

  it('are narrow for a session and wide for the address it shares', async () => {
    const [first, second] = [await wallet.registerUser(), await wallet.registerUser()]
    const read = ({ accessToken }: { accessToken: string }) =>
      ask(wallet, { authorization: `Bearer ${accessToken}` }, '/me')
    const statuses = await times(30, () => read(first))
    expect([countOf(statuses, 200), countOf(statuses, 429)]).toEqual([12, 18])
    expect(await read(second)).toBe(200)
    const renewal = { path: '/sessions/refresh', body: { refreshToken: first.refreshToken } }
    const { body } = await wallet.send<{ accessToken: string }>(renewal)
    expect(await read(body)).toBe(429)
  })

  it('leave probes alone, but not without end', async () => {
    const caller = newCaller()
    await times(11, () => ask(narrow, caller))
    expect(await ask(narrow, caller)).toBe(429)
    const probes = await times(1210, () => ask(narrow, caller, '/health'))
    expect([countOf(probes, 200), countOf(probes, 429)]).toEqual([1200, 10])
  })

  it('say so when a proxy stands before a server that does not know of it', async () => {
    const log = { info: () => undefined, warn: () => undefined, error: (_: object, line: string) => errors.push(line) }
    const alone = await buildTestApp({ database, log })
    await times(3, () => ask(alone, newCaller()))
    await alone.close()
    expect(errors.filter((line) => line.includes('TRUST_PROXY is 0'))).toHaveLength(1)
  })
})
