import { randomUUID } from 'node:crypto'
import { expectBooks, expectWhole } from './support/books'
import { CashDesk } from './support/cashDesk'
import { Citizen, newDevice, newPhone, registration } from './support/citizen'
import { minutes } from './support/seeds'
import { Target } from './support/target'
import { askRaw, requestText } from './support/wire'

/**
 * Text that no person types: characters that end strings, turn lines around, colour terminals or show nothing; bytes that
 * are no text at all, in bodies, addresses and headers. Each is refused as the caller's mistake, and none is shown to others.
 */
jest.setTimeout(minutes(2))

const escapeCharacter = '\u001b'
const nasty: Readonly<Record<string, string>> = {
  NUL: 'a\u0000b',
  'a lone high surrogate': 'a\ud800b',
  'a lone low surrogate': 'a\udc00b',
  'a turned pair of surrogates': '\udc00\ud800',
  'a bidi override': '茶叶\u202etxt.exe',
  'a bidi isolate': 'a\u2066b\u2069',
  'ANSI colours': `${escapeCharacter}[31m红${escapeCharacter}[0m`,
  'the C1 introducer': 'a\u009b31m',
  newlines: '茶\r\n叶',
  'a line separator': '茶\u2028叶',
  'nothing but zero width': '\u200b\u200d\u2060\ufeff',
  'nothing but spaces': ' \u3000\u00a0',
  DEL: 'a\u007fb',
}

describe('texts over the wire', () => {
  let target: Target
  let citizen: Citizen
  const printed: string[] = []

  beforeAll(async () => {
    target = await Target.start()
    citizen = await Citizen.payer(target, 'chen', 2_000)
  })
  afterAll(() => target?.stop())
  afterEach(async () => {
    printed.push(target.logs())
    await expectWhole(target, [citizen])
  })

  const refused = (status: number) => status >= 400 && status < 500

  test.each(Object.entries(nasty))('%s is no subject of an order', async (_name, subject) => {
    const body = { outOrderNo: randomUUID(), amountFen: 1, subject }
    const answer = await target.ask({ route: 'POST /merchant/orders', token: target.merchant.apiKey, body })
    expect(answer.status).toBe(400)
  })

  test('nor a device, a name, a code, a phone, a version, a ticket or a card', async () => {
    const proofs = await registration(target, newPhone())
    for (const text of Object.values(nasty)) {
      const device = { ...newDevice(), name: text }
      const { accessToken: token } = citizen
      const questions = [
        { route: 'POST /registrations', body: { ...proofs, device } },
        { route: 'POST /sms-codes', body: { phone: text } },
        { route: 'POST /host-sessions', body: { provider: 'wechat', code: text, device: newDevice() } },
        { route: 'POST /host-sessions', body: { provider: 'alipay', code: text, device: newDevice() } },
        { route: 'POST /host-phones', body: { hostTicket: text, code: text } },
        { route: 'POST /sessions/refresh', body: { refreshToken: text } },
        { route: 'POST /identity', token, body: { legalName: text, idNumber: '350203199506140280' } },
        { route: 'POST /identity', token, body: { legalName: '陈思明', idNumber: text } },
        { route: 'POST /codes/preview', body: { text } },
        { route: 'POST /codes/resolve', token, body: { text } },
        { route: 'POST /card-bindings', token, body: { cardNumber: text, phone: citizen.phone } },
        { route: 'POST /card-bindings', token, body: { cardNumber: '6222020592000011375', phone: text } },
        { route: 'PUT /consents/terms', token, body: { version: text } },
        {
          route: 'POST /merchant/orders',
          token: target.merchant.apiKey,
          body: { outOrderNo: text, amountFen: 1, subject: '茶' },
        },
      ]
      for (const question of questions) {
        const answer = await target.ask(question)
        expect({ ...question, refused: refused(answer.status) }).toMatchObject({ refused: true })
      }
    }
  })

  test('a field that is no field of ours carries nothing in', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'a\u0000', '\u202e', '']) {
      const body = Buffer.from(`{"outOrderNo":"a-1","amountFen":1,"subject":"茶",${JSON.stringify(name)}:{"x":1}}`)
      const answer = await target.ask({ route: 'POST /merchant/orders', token: target.merchant.apiKey, body })
      expect([name, answer.status]).toEqual([name, 400])
    }
  })

  test('bytes that are no UTF-8 are no JSON', async () => {
    const endings = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe8, 0x8c], [0x80]]
    for (const bytes of endings) {
      const body = Buffer.concat([
        Buffer.from(`{"outOrderNo":"${randomUUID()}","amountFen":1,"subject":"a`),
        Buffer.from(bytes),
        Buffer.from('b"}'),
      ])
      const answer = await target.ask({ route: 'POST /merchant/orders', token: target.merchant.apiKey, body })
      expect([bytes, answer.status]).toEqual([bytes, 400])
    }
    const marked = Buffer.from(`\ufeff{"outOrderNo":"${randomUUID()}","amountFen":1,"subject":"茶"}`)
    const answer = await target.ask({ route: 'POST /merchant/orders', token: target.merchant.apiKey, body: marked })
    expect(answer.status).toBeLessThan(500)
  })

  test('numbers are whole, JSON is JSON, and depth is not free', async () => {
    const amounts = [
      '1.5',
      '1e3',
      '1e400',
      '-1',
      '0',
      '"1"',
      '9007199254740993',
      'NaN',
      '01',
      '1_000',
      'null',
      '[1]',
      'true',
    ]
    for (const amount of amounts) {
      const body = Buffer.from(`{"outOrderNo":"${randomUUID()}","amountFen":${amount},"subject":"茶"}`)
      const answer = await target.ask({ route: 'POST /merchant/orders', token: target.merchant.apiKey, body })
      // 1e3 is JSON's own way to write a whole number; it means what it says.
      const isWhole = answer.status === 201 && amount === '1e3' && answer.body.amountFen === 1000
      expect([amount, answer.status === 400 || isWhole]).toEqual([amount, true])
    }
    for (const body of [
      '',
      '[',
      '{}{}',
      'null',
      '[]',
      '"x"',
      `${'['.repeat(30_000)}`,
      `{"a":${'{"a":'.repeat(9_000)}`,
    ]) {
      const question = { route: 'POST /merchant/orders', token: target.merchant.apiKey, body: Buffer.from(body) }
      expect(refused((await target.ask(question)).status)).toBe(true)
    }
    const large = Buffer.alloc(1024 * 1024, 0x20)
    const answer = await target.ask({ route: 'POST /sms-codes', body: large }).catch(() => ({ status: 413 }))
    expect(answer.status).toBe(413)
  })

  test('addresses with bytes no address has are refused, each with an answer', async () => {
    const paths = [
      '%00',
      '%ff%fe',
      '%c0%ae%c0%ae',
      '%ed%a0%80',
      '%',
      '%zz',
      '%e2%80%ae',
      '%1b[31m',
      'a%0d%0aSet-Cookie:x',
    ]
    for (const path of paths) {
      for (const route of [
        `GET /bills/${path}`,
        `GET /payments/by-key/${path}`,
        `GET /bills?cursor=${path}`,
        `GET /bills?month=${path}`,
      ]) {
        const answer = await target.ask({ route, token: citizen.accessToken })
        expect([route, refused(answer.status)]).toEqual([route, true])
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    }
  })

  test('raw requests with broken lines and headers are refused or hung up on', async () => {
    const authorization = `Authorization: Bearer ${citizen.accessToken}`
    const requests = [
      requestText('GET /v1/b\u0000ills', { headers: [authorization] }),
      requestText('GET /v1/bills', { headers: ['Authorization: Bearer \u0000'] }),
      requestText('GET /v1/bills', { headers: ['Authorization: Bearer \u00ff\u00fe\u0080'] }),
      requestText('GET /v1/bills', { headers: [`X-A: b\u0000c`, authorization] }),
      requestText('GET /v1/bills', { headers: ['X-A : b', authorization] }),
      requestText('POST /v1/sms-codes', { headers: ['Content-Length: 5', 'Transfer-Encoding: chunked'], body: '{}' }),
      requestText('POST /v1/sms-codes', { headers: ['Content-Length: 2, 3'], body: '' }),
      requestText('POST /v1/sms-codes', { headers: ['Transfer-Encoding: chunked, identity'] }),
      requestText('POST /v1/sms-codes', { headers: ['Content-Type: application/json', 'Content-Length: -1'] }),
      requestText('GET /v1/bills', { headers: [`X-Long: ${'x'.repeat(100_000)}`] }),
      requestText('GET /v1/bills', { headers: Array.from({ length: 5_000 }, (_, index) => `X-${index}: y`) }),
      `GET /v1/bills HTTP/9.9\r\nHost: a\r\n\r\n`,
      `G\u00c8T /v1/bills HTTP/1.1\r\nHost: a\r\n\r\n`,
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    ]
    for (const request of requests) {
      const { status, text } = await askRaw(target.origin, Buffer.from(request, 'latin1'))
      expect({
        request: request.slice(0, 80),
        refused: status === 0 || refused(status),
        text: text.slice(0, 60),
      }).toMatchObject({
        refused: true,
      })
    }
    expect((await target.ask({ route: 'GET /health' })).status).toBe(200)
  })

  test('keys that are no keys pay nothing', async () => {
    const order = await new CashDesk(target).order(1)
    for (const key of [
      '',
      'short',
      'x'.repeat(65),
      'a b c d e f g',
      '键键键键键键键键',
      '"unterminated',
      "'; DROP--xxxxxx",
    ]) {
      const question = await citizen.payment(order)
      const raw = requestText('POST /v1/payments', {
        headers: [`Authorization: Bearer ${citizen.accessToken}`, `Idempotency-Key: ${key}`],
        body: JSON.stringify(question.body),
      })
      const { status, text } = await askRaw(target.origin, raw)
      expect([key, status, text.includes('"moved":"no"')]).toEqual([key, 400, true])
    }
    expect(await new CashDesk(target).state(order.id)).toBe('open')
  })

  test('nothing of all this reached the log as it was', () => {
    expect(printed.join('\n').includes(escapeCharacter)).toBe(false)
  })

  test('the books are whole', () => expectBooks(target, [citizen]))
})
