import type { Database } from '#storage/database'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { HostPlatforms } from '../support/hostPlatforms'
import { HostVisitor } from '../support/hostVisitor'
import { openTestDatabase } from '../support/testDatabase'

type Provider = 'wechat' | 'alipay'

// Proves what the wallet makes of everything a host can refuse: every code once, against platforms that play it, and
// that the next try goes well.

describe('a host that refuses', () => {
  let database: Database
  let platforms: HostPlatforms
  let wallet: TestApp
  const warnings: { details: object; message: string }[] = []

  beforeAll(async () => {
    platforms = await HostPlatforms.start()
    database = await openTestDatabase('pglite')
    wallet = await buildTestApp({
      database,
      environment: platforms.environment,
      log: {
        info: () => undefined,
        warn: (details, message) => void warnings.push({ details, message }),
        error: () => undefined,
      },
    })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
    await platforms.stop()
  })
  beforeEach(() => {
    warnings.length = 0
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

  it('says so when the operator has configured no host', async () => {
    const unconfigured = await buildTestApp({ database })
    const answers = []
    for (const provider of ['wechat', 'alipay'] as const) {
      answers.push(await (await arrive(provider, unconfigured)).open())
    }
    await unconfigured.close()
    for (const answer of answers) expect(answer).toMatchObject({ status: 503, body: { code: 'HOST_NOT_CONFIGURED' } })
  })
})
