import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMyApi } from './my'
import { call, createTestHost } from './testDeps'
import { createWxApi } from './wx'

/** A server that answers by the path it is asked for, and can be made to wait. */
let server: Server
let origin: string
const held: (() => void)[] = []
let concurrent = 0
let concurrentMost = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    concurrent += 1
    concurrentMost = Math.max(concurrentMost, concurrent)
    const finish = (status: number, body: string) => {
      concurrent -= 1
      response.writeHead(status, { 'x-request-id': 'r1' }).end(body)
    }
    if (request.url === '/held') held.push(() => finish(200, '{}'))
    else if (request.url === '/empty') finish(204, '')
    else if (request.url === '/broken') finish(500, '{"code":"INTERNAL"}')
    else finish(200, JSON.stringify({ method: request.method, referer: request.headers.referer }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('wx.request', () => {
  test('any status is a success, and header names are not in lower case', async () => {
    const { functions: wx } = createWxApi(createTestHost().deps)
    const answer = await call(wx, 'request', { url: `${origin}/broken` })
    expect(answer).toMatchObject({ ok: true, result: { statusCode: 500, data: { code: 'INTERNAL' } } })
    expect(answer.result.header).toMatchObject({ 'X-Request-Id': 'r1' })
  })

  test('an empty answer is an empty text, and the referer is the host’s', async () => {
    const { functions: wx } = createWxApi(createTestHost().deps)
    expect(await call(wx, 'request', { url: `${origin}/empty` })).toMatchObject({ ok: true, result: { data: '' } })
    const echoed = await call(wx, 'request', { url: `${origin}/`, header: { Referer: 'https://evil.test' } })
    expect(echoed.result.data).toMatchObject({ referer: 'https://servicewechat.com/wx-test/devtools/page-frame.html' })
  })

  test('ten requests run, the eleventh waits', async () => {
    const { functions: wx } = createWxApi(createTestHost().deps)
    concurrentMost = 0
    const answers = Array.from({ length: 11 }, () => call(wx, 'request', { url: `${origin}/held` }))
    while (held.length < 10) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(held).toHaveLength(10)
    held.splice(0).forEach((finish) => void finish())
    while (held.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
    held.splice(0).forEach((finish) => void finish())
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true)
    expect(concurrentMost).toBe(10)
  })

  test.each([
    ['no answer in time', { path: '/held', timeout: 30 }, { errMsg: 'request:fail timeout', errno: 5 }],
    ['no method of this host', { path: '/', method: 'PATCH' }, { errMsg: 'request:fail method is invalid' }],
  ])('%s', async (_, { path, ...options }, expected) => {
    const { functions: wx } = createWxApi(createTestHost().deps)
    expect(await call(wx, 'request', { url: origin + path, ...options })).toMatchObject({ ok: false, result: expected })
    held.splice(0).forEach((finish) => void finish())
  })

  test('without a network nothing leaves', async () => {
    const { functions: wx } = createWxApi(createTestHost({ device: { networkType: 'none' } }).deps)
    const answer = await call(wx, 'request', { url: `${origin}/` })
    expect(answer).toMatchObject({ ok: false, result: { errno: 600001 } })
  })

  test('an address that is not among the app’s domains is refused, and a violation', async () => {
    const host = createTestHost()
    const { functions: wx } = createWxApi(host.deps)
    const answer = await call(wx, 'request', { url: 'https://elsewhere.example/' })
    expect(answer.result.errMsg).toBe('request:fail url not in domain list')
    expect(host.violations).toHaveLength(1)
  })

  test('five seconds after the app was left there is no network, until it comes back', async () => {
    const host = createTestHost()
    const { functions: wx } = createWxApi(host.deps)
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] })
    const running = call(wx, 'request', { url: `${origin}/held` })
    while (held.length < 1) await new Promise((resolve) => setImmediate(resolve))
    host.signals.send('appHide', undefined)
    jest.advanceTimersByTime(5000)
    jest.useRealTimers()
    const interrupted = { ok: false, result: { errMsg: 'request:fail interrupted', errno: 600003 } }
    expect(await running).toEqual(interrupted)
    expect(await call(wx, 'request', { url: `${origin}/` })).toEqual(interrupted)
    host.signals.send('appShow', host.deps.options.enter())
    expect(await call(wx, 'request', { url: `${origin}/` })).toMatchObject({ ok: true })
    for (const finish of held.splice(0)) finish()
  })

  test('it answers a task, which can be aborted', async () => {
    const { functions: wx } = createWxApi(createTestHost().deps)
    const message = await new Promise((resolve) => {
      const request = wx.request as (options: object) => { abort(): void }
      request({ url: `${origin}/held`, fail: ({ errMsg }: { errMsg: string }) => resolve(errMsg) }).abort()
    })
    expect(message).toBe('request:fail abort')
  })
})

describe('my.request', () => {
  test('a status of 400 and more is a success or failure 19, as the test chooses (warning 15)', async () => {
    const host = createTestHost({ hostName: 'alipay' })
    const { functions: my } = createMyApi(host.deps)
    const url = `${origin}/broken`
    expect(await call(my, 'request', { url })).toMatchObject({ ok: true, result: { status: 500 } })
    host.deps.device.failsOnHttpStatus = true
    expect(await call(my, 'request', { url })).toMatchObject({
      ok: false,
      result: { error: 19, errorMessage: 'http status error', status: 500, data: { code: 'INTERNAL' } },
    })
  })

  test('an empty answer read as JSON is failure 14, read as text it is none', async () => {
    const { functions: my } = createMyApi(createTestHost({ hostName: 'alipay' }).deps)
    const url = `${origin}/empty`
    expect(await call(my, 'request', { url })).toMatchObject({ ok: false, result: { error: 14 } })
    expect(await call(my, 'request', { url, dataType: 'text' })).toMatchObject({ ok: true, result: { data: '' } })
  })

  test('no network is called NOTREACHABLE', async () => {
    const host = createTestHost({ hostName: 'alipay', device: { networkType: 'none' } })
    const { functions: my } = createMyApi(host.deps)
    expect((await call(my, 'getNetworkType')).result).toEqual({ networkAvailable: false, networkType: 'NOTREACHABLE' })
    expect((await call(my, 'request', { url: `${origin}/` })).result.error).toBe(12)
  })
})
