import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sdkAlipayChannel } from '#channels/alipay/sdkAlipayChannel'
import { HostRefusal, HostSilence } from '#channels/host/hostChannel'
import { httpWechatChannel } from '#channels/wechat/httpWechatChannel'
import { loadConfig } from '#config'
import { FakeClock } from '../support/fakeClock'
import { type HostPerson, HostPlatforms, newKeyPair, type TestHost } from '../support/hostPlatforms'

// Proves the clients of both open platforms where the API cannot show it: access tokens, messages, and silence.
let platforms: HostPlatforms
beforeAll(async () => {
  platforms = await HostPlatforms.start()
})
afterAll(() => platforms.stop())

const openChannel = (provider: 'wechat' | 'alipay', change: Record<string, string> = {}) => {
  const config = loadConfig({ ...platforms.environment, ...otherChannels, ...change })
  if (!config.wechat || !config.alipay) throw new Error('the hosts are not configured')
  return provider === 'wechat' ? httpWechatChannel(config.wechat, new FakeClock()) : sdkAlipayChannel(config.alipay)
}

describe('a wrong configuration', () => {
  it.each<['wechat' | 'alipay', string, Record<string, string>]>([
    ['wechat', 'another secret', { WECHAT_APP_SECRET: 'wrong' }],
    ['wechat', 'another app id', { WECHAT_APP_ID: 'wx0000000000000000' }],
    ['alipay', 'another app id', { ALIPAY_APP_ID: '2021000000000000' }],
    ['alipay', 'another private key', { ALIPAY_PRIVATE_KEY: newKeyPair().privateKey }],
    ['alipay', 'an unreadable private key', { ALIPAY_PRIVATE_KEY: 'bm90IGEga2V5' }],
  ])('of %s, %s, is the operator’s to mend', async (provider, _what, change) => {
    const host = platforms.host(provider)
    const code = await host.loginCode(await host.stranger())
    const channel = openChannel(provider, change)
    await expect(channel.exchangeCode(code)).rejects.toMatchObject({ reason: 'not_configured' })
    const message = { subject: 's', templateId: 't', page: 'p', data: {} }
    expect(await channel.sendSubscribeMessage(message)).toBe('busy')
  })

  it('that holds another public key believes no answer', async () => {
    const host = platforms.host('alipay')
    const code = await host.loginCode(await host.stranger())
    const channel = openChannel('alipay', { ALIPAY_PUBLIC_KEY: newKeyPair().publicKey })
    await expect(channel.exchangeCode(code)).rejects.toThrow(HostSilence)
  })

  it.each([
    ['no', ''],
    ['another', Buffer.alloc(16, 7).toString('base64')],
  ])('with %s AES key reads no phone', async (_what, key) => {
    const host = platforms.host('alipay')
    const proof = (await host.phoneProof(await host.stranger())) as { response: string; sign: string }
    const channel = openChannel('alipay', { ALIPAY_AES_KEY: key })
    await expect(channel.phoneNumber(proof, '2088000000000001')).rejects.toMatchObject({ reason: 'not_configured' })
  })
})

describe('a subscribe message', () => {
  describe.each(['wechat', 'alipay'] as const)('by %s', (provider) => {
    const keyword = provider === 'wechat' ? 'thing1' : 'keyword1'
    const templateId = `${provider}-payment`
    let host: TestHost
    let person: HostPerson
    beforeEach(async () => {
      host = platforms.host(provider)
      person = await host.stranger()
    })

    const send = (change: object = {}) =>
      openChannel(provider).sendSubscribeMessage({
        subject: person.id,
        templateId,
        page: 'packages/bills/bill/index?id=1',
        data: { [keyword]: '曾厝垵沙茶面' },
        ...change,
      })

    it('goes out once for each agreement', async () => {
      expect(await send()).toBe('no_quota')
      await host.grant(person, templateId)
      expect(await send()).toBe('sent')
      expect(await send()).toBe('no_quota')
      expect(await host.messages(person)).toMatchObject([
        { templateId, page: 'packages/bills/bill/index?id=1', data: { [keyword]: '曾厝垵沙茶面' } },
      ])
    })

    it.each([
      ['to nobody', { subject: 'somebody-else' }],
      ['by a template that is not ours', { templateId: 'another' }],
      ['with a value its keyword does not take', { data: { [keyword]: '' } }],
    ])('%s is refused for good', async (_what, change) => {
      await host.grant(person, templateId)
      expect(await send(change)).toBe('refused')
    })

    it('may come later when the platform is busy', async () => {
      await host.grant(person, templateId)
      await host.fail('message', provider === 'wechat' ? '-1' : '20000 isp.unknow-error')
      expect(await send()).toBe('busy')
      expect(await send()).toBe('sent')
    })
  })
})

describe('the WeChat client', () => {
  const clock = new FakeClock()
  const calls: string[] = []
  let tokenCount = 0
  let refusesTokens: string[] = []
  let server: Server
  let endpoint = ''

  beforeEach(async () => {
    calls.length = 0
    tokenCount = 0
    refusesTokens = []
    server = await listen(async (request, response) => {
      await readBody(request)
      const url = new URL(request.url ?? '', 'http://wechat')
      calls.push(url.pathname)
      if (url.pathname === '/cgi-bin/stable_token') {
        tokenCount += 1
        response.end(JSON.stringify({ access_token: `token-${tokenCount}`, expires_in: 7200 }))
        return
      }
      const isRefused = refusesTokens.includes(url.searchParams.get('access_token') ?? '')
      response.end(JSON.stringify(isRefused ? { errcode: 42001, errmsg: 'expired' } : { errcode: 0, errmsg: 'ok' }))
    })
    endpoint = addressOf(server)
  })
  afterEach(() => close(server))

  const message = { subject: 'o1', templateId: 't', page: 'p', data: {} }
  const channel = () => httpWechatChannel({ endpoint, appId: 'wx', appSecret: 's', timeoutMs: 300 }, clock)

  it('fetches one access token for everybody, and another shortly before its end', async () => {
    const wechat = channel()
    await Promise.all([1, 2, 3].map(() => wechat.sendSubscribeMessage(message)))
    expect(tokenCount).toBe(1)
    clock.advanceSeconds(7200 - 301)
    await wechat.sendSubscribeMessage(message)
    expect(tokenCount).toBe(1)
    clock.advanceSeconds(1)
    await wechat.sendSubscribeMessage(message)
    expect(tokenCount).toBe(2)
  })

  it('fetches another token when one is refused, and asks once more', async () => {
    refusesTokens = ['token-1']
    expect(await channel().sendSubscribeMessage(message)).toBe('sent')
    expect(calls).toEqual([
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send',
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send',
    ])
  })

  it('gives up when the second token is refused as well', async () => {
    refusesTokens = ['token-1', 'token-2']
    const wechat = channel()
    await expect(wechat.phoneNumber({ code: 'c' }, 'openid')).rejects.toMatchObject({ reason: 'not_configured' })
    expect(tokenCount).toBe(2)
  })
})

describe.each(['wechat', 'alipay'] as const)('silence of %s', (provider) => {
  const build = (endpoint: string) => {
    const keys = { endpoint, appId: 'app', timeoutMs: 200 }
    return provider === 'wechat'
      ? httpWechatChannel({ ...keys, appSecret: 's' }, new FakeClock())
      : sdkAlipayChannel({ ...keys, ...newKeyPair(), aesKey: null })
  }

  it.each<[string, RequestListener]>([
    ['no answer in time', () => undefined],
    ['a broken connection', (request) => request.socket.destroy()],
    ['a page of the proxy', (_request, response) => response.writeHead(502).end('<html>')],
    ['something that is no JSON', (_request, response) => response.end('<html>')],
  ])('%s is no refusal', async (_what, listener) => {
    const server = await listen(listener)
    await expect(build(addressOf(server)).exchangeCode('code')).rejects.toThrow(HostSilence)
    await close(server)
  })

  it('nobody at the address means that nothing was done', async () => {
    const server = await listen(() => undefined)
    const endpoint = addressOf(server)
    await close(server)
    await expect(build(endpoint).exchangeCode('code')).rejects.toThrow(HostRefusal)
    const message = { subject: 's', templateId: 't', page: 'p', data: {} }
    expect(await build(endpoint).sendSubscribeMessage(message)).toBe('busy')
  })
})

const otherChannels = {
  SMS_ENDPOINT: 'http://127.0.0.1:9',
  SMS_ACCESS_KEY_ID: 'none',
  SMS_ACCESS_KEY_SECRET: 'none',
  SMS_SIGN_NAME: 'none',
  SMS_TEMPLATE_CODE: 'none',
  IDENTITY_ENDPOINT: 'http://127.0.0.1:9',
  IDENTITY_ACCESS_KEY_ID: 'none',
  IDENTITY_ACCESS_KEY_SECRET: 'none',
  BANK_ENDPOINT: 'http://127.0.0.1:9',
  BANK_CHANNEL_ID: 'none',
  BANK_CHANNEL_SECRET: 'none',
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function readBody(request: IncomingMessage): Promise<void> {
  for await (const _chunk of request);
}
