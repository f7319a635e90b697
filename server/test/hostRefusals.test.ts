import type { Database } from '#storage/database'
import { buildTestApp, type TestApp } from './support/buildTestApp'
import { HostPlatforms, newKeyPair } from './support/hostPlatforms'
import { HostVisitor } from './support/hostVisitor'
import { openTestDatabase } from './support/testDatabase'

type Provider = 'wechat' | 'alipay'

// Proves what the wallet makes of everything a host can refuse: every code once, against platforms that play it, and
// that the next try goes well.
jest.setTimeout(60_000)

describe('a host that refuses', () => {
  let database: Database
  let platforms: HostPlatforms
  let wallet: TestApp
  const warnings: { details: object; message: string }[] = []

  beforeAll(async () => {
    platforms = await HostPlatforms.start()
    database = await openTestDatabase('pglite')
    wallet = await build()
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
    await platforms.stop()
  })
  beforeEach(() => {
    warnings.length = 0
  })

  const build = (change: Record<string, string> = {}) =>
    buildTestApp({
      database,
      environment: { ...platforms.environment, ...change },
      log: {
        info: () => undefined,
        warn: (details, message) => void warnings.push({ details, message }),
        error: () => undefined,
      },
    })
  const arrive = (provider: Provider, at: TestApp = wallet) => HostVisitor.arrive(at, platforms.host(provider))

  it.each<[Provider, string, number, string]>([
    ['wechat', '40029', 400, 'HOST_CODE_INVALID'],
    ['wechat', '40163', 400, 'HOST_CODE_INVALID'],
    ['wechat', '45011', 429, 'HOST_LOGIN_TOO_OFTEN'],
    ['wechat', '40226', 403, 'HOST_USER_BLOCKED'],
    ['wechat', '-1', 503, 'HOST_BUSY'],
    ['wechat', '40013', 503, 'HOST_NOT_CONFIGURED'],
    ['wechat', '40125', 503, 'HOST_NOT_CONFIGURED'],
    ['wechat', '40164', 503, 'HOST_NOT_CONFIGURED'],
    ['wechat', '59999', 503, 'HOST_BUSY'],
    ['alipay', '40002 isv.code-invalid', 400, 'HOST_CODE_INVALID'],
    ['alipay', '40005 isv.app-call-limited', 429, 'HOST_LOGIN_TOO_OFTEN'],
    ['alipay', '20000 isp.unknow-error', 503, 'HOST_BUSY'],
    ['alipay', '20000 aop.unknow-error', 503, 'HOST_BUSY'],
    ['alipay', '40006 isv.insufficient-isv-permissions', 503, 'HOST_NOT_CONFIGURED'],
    ['alipay', '40002 isv.invalid-signature', 503, 'HOST_NOT_CONFIGURED'],
    ['alipay', '40004 isv.nobody-foresaw-this', 503, 'HOST_BUSY'],
    ['alipay', 'tampered', 503, 'HOST_BUSY'],
    ['alipay', 'unsigned', 503, 'HOST_NOT_CONFIGURED'],
  ])('%s answers %s at sign-in: %i %s, and then all is well', async (provider, failure, status, code) => {
    const visitor = await arrive(provider)
    await visitor.host.fail('login', failure)
    expect(await visitor.open()).toMatchObject({ status, body: { code } })
    expect((await visitor.open()).status).toBe(200)
  })

  it.each<[Provider, string, number, string]>([
    ['wechat', '40029', 400, 'HOST_CODE_INVALID'],
    ['wechat', '48001', 503, 'HOST_PHONE_UNAVAILABLE'],
    ['wechat', '45009', 503, 'HOST_PHONE_UNAVAILABLE'],
    ['wechat', '-1', 503, 'HOST_BUSY'],
    ['alipay', '40003 isv.invalid-auth-relations', 403, 'HOST_PHONE_REFUSED'],
    ['alipay', '40001 isv.missing-encrypt-key', 503, 'HOST_PHONE_UNAVAILABLE'],
    ['alipay', '20000 isp.unknow-error', 503, 'HOST_BUSY'],
    ['alipay', 'unsigned', 400, 'HOST_SIGNATURE_INVALID'],
    ['alipay', 'tampered', 400, 'HOST_SIGNATURE_INVALID'],
  ])('%s answers %s to the phone button: %i %s, and then all is well', async (provider, failure, status, code) => {
    const visitor = await arrive(provider)
    const hostTicket = await visitor.ticket()
    await visitor.host.fail('phone', failure)
    expect(await visitor.phoneOf(hostTicket)).toMatchObject({ status, body: { code } })
    expect((await visitor.phoneOf(hostTicket)).status).toBe(200)
  })

  it('says when to come back after too many sign-ins', async () => {
    const visitor = await arrive('wechat')
    await visitor.host.fail('login', '45011')
    const answer = await visitor.open()
    expect(answer.body.params).toEqual({ retryAfterSeconds: 60 })
    expect(answer.headers['retry-after']).toBe('60')
  })

  it('tells the operator what to mend, without the user’s code', async () => {
    const visitor = await arrive('wechat')
    const code = await visitor.host.loginCode(visitor.person)
    await visitor.host.fail('login', '40125')
    await visitor.open(code)
    const [warning] = warnings
    expect(warning?.details).toMatchObject({ provider: 'wechat', reason: 'not_configured' })
    expect(JSON.stringify(warning)).toContain('40125')
    expect(JSON.stringify(warnings).includes(code)).toBe(false)
  })

  it('takes a phone code once, and no login code for a phone code', async () => {
    const visitor = await arrive('wechat')
    const hostTicket = await visitor.ticket()
    const proof = await visitor.host.phoneProof(visitor.person)
    const send = (body: object) => wallet.send({ path: '/host-phones', body: { hostTicket, ...body } })
    expect((await send(proof)).status).toBe(200)
    expect((await send(proof)).body.code).toBe('HOST_CODE_INVALID')
    const code = await visitor.host.loginCode(visitor.person)
    expect((await send({ code })).body.code).toBe('HOST_CODE_INVALID')
  })

  it('wants each host’s own proof of a phone', async () => {
    const [wechat, alipay] = [await arrive('wechat'), await arrive('alipay')]
    const requests: [object, string][] = [
      [{ hostTicket: await wechat.ticket(), response: 'x', sign: 'y' }, 'code'],
      [{ hostTicket: await alipay.ticket(), code: 'x' }, 'response'],
      [{ hostTicket: await alipay.ticket() }, 'response'],
    ]
    for (const [body, field] of requests) {
      const answer = await wallet.send({ path: '/host-phones', body })
      expect(answer).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID', params: { field } } })
    }
  })

  it('does not read a cipher that another key signed, or that was swapped', async () => {
    const [visitor, other] = [await arrive('alipay'), await arrive('alipay')]
    const hostTicket = await visitor.ticket()
    const own = await visitor.host.phoneProof(visitor.person)
    const foreign = await other.host.phoneProof(other.person)
    for (const sign of [foreign.sign, 'bm8=', '']) {
      const body = { hostTicket, response: own.response, sign }
      expect((await wallet.send({ path: '/host-phones', body })).body.code).toBe('HOST_SIGNATURE_INVALID')
    }
  })

  it.each<[string, Provider, Record<string, string>, string]>([
    ['another secret', 'wechat', { WECHAT_APP_SECRET: 'wrong' }, 'HOST_NOT_CONFIGURED'],
    ['another app id', 'wechat', { WECHAT_APP_ID: 'wx0000000000000000' }, 'HOST_NOT_CONFIGURED'],
    ['nothing', 'wechat', { WECHAT_APP_ID: '', WECHAT_APP_SECRET: '' }, 'HOST_NOT_CONFIGURED'],
    ['nobody at the address', 'wechat', { WECHAT_ENDPOINT: 'http://127.0.0.1:9' }, 'HOST_BUSY'],
    ['another app id', 'alipay', { ALIPAY_APP_ID: '2021000000000000' }, 'HOST_NOT_CONFIGURED'],
    ['another private key', 'alipay', { ALIPAY_PRIVATE_KEY: newKeyPair().privateKey }, 'HOST_NOT_CONFIGURED'],
    ['no readable private key', 'alipay', { ALIPAY_PRIVATE_KEY: 'bm90IGEga2V5' }, 'HOST_NOT_CONFIGURED'],
    ['another public key', 'alipay', { ALIPAY_PUBLIC_KEY: newKeyPair().publicKey }, 'HOST_BUSY'],
    ['nobody at the address', 'alipay', { ALIPAY_ENDPOINT: 'http://127.0.0.1:9' }, 'HOST_BUSY'],
  ])('configured with %s, %s', async (_what, provider, change, code) => {
    const misconfigured = await build(change)
    const visitor = await arrive(provider, misconfigured)
    const answer = await visitor.open()
    await misconfigured.close()
    expect(answer).toMatchObject({ status: 503, body: { code } })
  })

  it.each([
    ['no AES key', ''],
    ['another AES key', Buffer.alloc(16, 7).toString('base64')],
  ])('signs in by Alipay with %s, but reads no phone', async (_what, key) => {
    const misconfigured = await build({ ALIPAY_AES_KEY: key })
    const visitor = await arrive('alipay', misconfigured)
    const answer = await visitor.phoneOf(await visitor.ticket())
    await misconfigured.close()
    expect(answer).toMatchObject({ status: 503, body: { code: 'HOST_NOT_CONFIGURED' } })
  })
})
