import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { openTestDatabase } from '../support/testDatabase'

// Proves over real sockets what clients get that are slow, broken or clever: a clear no, or a closed connection; never a
// fault of the server, and never a place held for ever.

describe('a broken client', () => {
  let database: Database
  let wallet: TestApp
  let port: number

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    wallet = await buildTestApp({ database, environment: { CORS_ORIGINS: 'https://wallet.example' } })
    await wallet.app.listen({ port: 0, host: '127.0.0.1' })
    port = (wallet.app.server.address() as AddressInfo).port
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })

  /** Sends bytes as they are and collects what comes back until the server hangs up or `enough` is there. */
  const exchange = (bytes: string | Buffer, enough: RegExp = /\r\n\r\n[\s\S]*\}$/, to = port): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(to, '127.0.0.1', () => void socket.write(bytes))
      let text = ''
      const end = () => {
        clearTimeout(timer)
        socket.destroy()
        resolve(text)
      }
      const timer = globalThis.setTimeout(() => reject(new Error(`No end after ${text}`)), 15_000)
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1')
        if (enough.test(text)) end()
      })
      socket.on('close', end)
      socket.on('error', end)
    })
  const lines = (...texts: string[]) => `${texts.join('\r\n')}\r\n\r\n`
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
  const post = (path: string, body: string | Buffer, ...headers: string[]) =>
    Buffer.concat([
      Buffer.from(
        lines(`POST ${path} HTTP/1.1`, 'host: wallet', ...headers, `content-length: ${Buffer.byteLength(body)}`),
      ),
      Buffer.from(body),
    ])
  const json = 'content-type: application/json'

  const requests: Record<string, string | Buffer> = {
    'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'a method that is none': lines('FROB /v1/health HTTP/1.1', 'host: a'),
    'a version that is none': lines('GET /v1/health HTTP/9.9', 'host: a'),
    'a flood of headers': lines('GET /v1/health HTTP/1.1', 'host: a', `x-pad: ${'a'.repeat(40_000)}`),
    'thousands of headers': lines('GET /v1/health HTTP/1.1', ...Array.from({ length: 5000 }, (_, i) => `x-${i}: 1`)),
    'a control character in a header': lines('GET /v1/health HTTP/1.1', 'host: a', 'x-a: b\x00c'),
    'no host': lines('GET /v1/sealing-key HTTP/1.1'),
    'two hosts': lines('GET /v1/sealing-key HTTP/1.1', 'host: a', 'host: b'),
    'two lengths': lines('POST /v1/sms-codes HTTP/1.1', 'host: a', 'content-length: 5', 'content-length: 6'),
    'a length and chunks': lines(
      'POST /v1/sms-codes HTTP/1.1',
      'host: a',
      json,
      'content-length: 5',
      'transfer-encoding: chunked',
    ),
    'a chunk that is none': `${lines('POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'transfer-encoding: chunked')}zz\r\n`,
    'endless chunks': `${lines('POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'transfer-encoding: chunked')}${`4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(20)}`,
    'an announced giant': lines('POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'content-length: 99999999999'),
    'an expectation nobody meets': lines('POST /v1/sms-codes HTTP/1.1', 'host: a', 'expect: tea', 'content-length: 2'),
    'two tokens': lines(
      'GET /v1/me HTTP/1.1',
      'host: a',
      'authorization: Bearer aaaaaaaaaaaaaaaaaaaa',
      'authorization: Bearer bbbbbbbbbbbbbbbbbbbb',
    ),
    'two idempotency keys': post(
      '/v1/payments',
      '{}',
      json,
      'idempotency-key: payment-0001',
      'Idempotency-Key: payment-0002',
    ),
    'two content types': post('/v1/sms-codes', '{}', json, 'content-type: text/plain'),
    'a gzip': post(
      '/v1/sms-codes',
      gzipSync('{"phone":"13912345678","purpose":"login"}'),
      json,
      'content-encoding: gzip',
    ),
    'a gzip bomb': post('/v1/sms-codes', gzipSync(Buffer.alloc(30_000_000)), json, 'content-encoding: gzip'),
    'a body in no encoding': post(
      '/v1/sms-codes',
      Buffer.from('{"phone":"\xff\xfe","purpose":"login"}', 'latin1'),
      json,
    ),
    'a path in no encoding': lines('GET /v1/bills/%ff%fe HTTP/1.1', 'host: a'),
    'a path with NUL': lines('GET /v1/bills/%00 HTTP/1.1', 'host: a'),
    'raw bytes in the path': Buffer.from(lines('GET /v1/\xff\xfe HTTP/1.1', 'host: a'), 'latin1'),
    'a query in no encoding': lines('GET /v1/partner-merchants/%ff?cursor=%ff HTTP/1.1', 'host: a'),
    'double slashes': lines('GET //v1//sealing-key HTTP/1.1', 'host: a'),
    'an endless path': lines(`GET /v1/bills/${'a'.repeat(9000)} HTTP/1.1`, 'host: a'),
    'an address of another server': lines('GET http://evil.example/v1/nothing HTTP/1.1', 'host: a'),
    TRACE: lines('TRACE /v1/sealing-key HTTP/1.1', 'host: a'),
    CONNECT: lines('CONNECT evil.example:443 HTTP/1.1', 'host: a'),
    'a proxy protocol': 'PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET /v1/health HTTP/1.1\r\n\r\n',
  }
  it.each(Object.keys(requests))('with %s gets a clear no, or nobody', async (name) => {
    const answer = await exchange(requests[name] ?? '')
    const status = statusOf(answer)
    if (answer === '') return
    expect({ answer, isNo: status >= 400 && status < 500 }).toEqual({ answer, isNo: true })
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json')
    expect(answer.toLowerCase()).toContain('cache-control: no-store')
    expect(answer).toContain('"code":"')
  })

  it('may ask to continue, and sends nothing that is refused anyway', async () => {
    const small = ['POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'expect: 100-continue']
    const waits = lines(...small, 'content-length: 2')
    expect(await exchange(waits, /100 Continue/)).toContain('100 Continue')
    expect(await exchange(lines(...small, 'content-length: 9999999'), /\}$/)).toContain('413')
  })

  it('may send many requests at once and gets as many answers, in order', async () => {
    const one = lines('GET /v1/nothing HTTP/1.1', 'host: a')
    const last = lines('GET /v1/me HTTP/1.1', 'host: a', 'connection: close')
    const answer = await exchange(one.repeat(200) + last, /never/)
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => match[1])
    expect(statuses).toEqual([...Array.from({ length: 200 }, () => '404'), '401'])
  })

  it('asks HEAD and OPTIONS without a body', async () => {
    const head = await exchange(lines('HEAD /v1/sealing-key HTTP/1.1', 'host: a', 'connection: close'), /never/)
    expect(head).toMatch(/^HTTP\/1\.1 200[\s\S]*\r\n\r\n$/)
    const lost = await exchange(lines('HEAD /v1/nothing HTTP/1.1', 'host: a', 'connection: close'), /never/)
    expect(lost).toMatch(/^HTTP\/1\.1 404[\s\S]*\r\n\r\n$/)
    const options = await exchange(lines('OPTIONS /v1/me HTTP/1.1', 'host: a', 'connection: close'), /never/)
    expect(options).toMatch(/^HTTP\/1\.1 2\d\d/)
  })

  it('learns in a preflight of every method there is', async () => {
    const { body } = await wallet.send<{ paths: Record<string, object> }>({ path: '/openapi.json' })
    const used = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => ({ path, method: method.toUpperCase() })),
    )
    expect(new Set(used.map(({ method }) => method)).size).toBeGreaterThan(3)
    for (const { path, method } of used) {
      const headers = {
        origin: 'https://wallet.example',
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      }
      const answer = await wallet.app.inject({ method: 'OPTIONS', url: path.replaceAll(/\{\w+\}/g, 'x'), headers })
      expect(answer.statusCode).toBeLessThan(300)
      expect(String(answer.headers['access-control-allow-methods']).split(/, ?/)).toContain(method)
      expect(answer.headers['access-control-allow-origin']).toBe('https://wallet.example')
      expect(answer.headers['access-control-allow-headers']).toContain('idempotency-key')
    }
  })

  /** The same server, with less patience. */
  const hastyServer = async () => {
    const http = { headersTimeout: 500, connectionsCheckingInterval: 200 }
    const hasty = await buildTestApp({ database, server: { logger: false, requestTimeout: 1_000, http } })
    await hasty.app.listen({ port: 0, host: '127.0.0.1' })
    return { wallet: hasty, port: (hasty.app.server.address() as AddressInfo).port }
  }

  it.each([
    ['its headers', lines('POST /v1/sms-codes HTTP/1.1', 'host: a').slice(0, -6)],
    ['its body', `${lines('POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'content-length: 50')}{"p`],
  ])('that has sent half of %s when its time is over may ask again', async (_, sent) => {
    const hasty = await hastyServer()
    const answer = await exchange(sent, /never/, hasty.port)
    await hasty.wallet.close()
    expect(statusOf(answer)).toBe(408)
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'REQUEST_TIMEOUT', retryable: true })
  })

  // A browser's, opened ahead: Chromium keeps one for ten seconds and more, and would take a refusal for its answer.
  it('may connect long before it asks, and gets the answer to what it asked', async () => {
    const hasty = await hastyServer()
    const heard: string[] = []
    const socket = connect(hasty.port, '127.0.0.1')
    socket.on('data', (chunk: Buffer) => heard.push(chunk.toString()))
    await setTimeout(2_500)
    expect(heard).toEqual([])
    socket.write(lines('GET /v1/me HTTP/1.1', 'host: a', 'connection: close'))
    await once(socket, 'close')
    expect(statusOf(heard.join(''))).toBe(401)
    await hasty.wallet.close()
  })

  it('loses its place when it does not finish', async () => {
    const { requestTimeout, headersTimeout, timeout, maxConnections } = wallet.app.server
    expect({ requestTimeout, headersTimeout }).toEqual({ requestTimeout: 20_000, headersTimeout: 10_000 })
    expect(timeout).toBeLessThanOrEqual(90_000)
    expect(maxConnections).toBeLessThanOrEqual(10_000)

    const hasty = await hastyServer()
    const half = lines('POST /v1/sms-codes HTTP/1.1', 'host: a', json, 'content-length: 50')
    const left = Array.from({ length: 200 }, (_, index) => {
      const socket: Socket = connect(hasty.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.on('data', () => undefined)
      // Half of them stop in the headers, half in the body.
      socket.write(index % 2 === 0 ? half : half.slice(0, 40))
      return new Promise((resolve) => socket.once('close', resolve))
    })
    await Promise.all(left)
    const count = await new Promise<number>((resolve, reject) => {
      hasty.wallet.app.server.getConnections((error, open) => (error ? reject(error) : resolve(open)))
    })
    expect(count).toBe(0)
    await hasty.wallet.close()
  })
})
