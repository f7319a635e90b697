import { randomUUID } from 'node:crypto'
import { atOnce, outcomeOf } from './support/cashDesk'
import { newPhone } from './support/citizen'
import { minutes } from './support/seeds'
import { engines, Target } from './support/target'

/**
 * A caller who writes whatever they like into their requests gets no more than anybody else, and citizens behind one proxy
 * are not one caller.
 */
jest.setTimeout(minutes(2))

const budget = 60
const narrow = {
  RATE_LIMIT_PER_MINUTE: `${budget}`,
  SESSION_LIMIT_PER_MINUTE: `${budget}`,
  FAILURE_LIMIT_PER_MINUTE: '20',
}
const asked = budget * 2
/** Anything public that is no health probe. */
const publicRoute = () => `GET /partner-merchants/${randomUUID()}`

/** With workers, a budget is the machine's and not each worker's. */
const shapes = engines.map((engine) => ({ engine, processes: engine === 'postgres' ? '2' : '1' }))

describe.each(shapes)('limits on $engine with WALLET_PROCESSES=$processes', ({ engine, processes }) => {
  let target: Target

  beforeAll(async () => {
    target = await Target.start(engine, { WALLET_PROCESSES: processes })
  })
  afterAll(() => target?.stop())
  afterEach(() => expect(target.takeFaults()).toEqual([]))

  /** A server with full budgets and this trust in proxies. */
  const begin = async (trust: string) => {
    await target.stopApi()
    await target.startApi({ ...narrow, TRUST_PROXY: trust })
  }

  /** How many of so many requests were let through, each with the header a caller or proxy made up for it. */
  const passed = async (forwarded: (index: number) => string | string[], route = publicRoute, times = asked) => {
    const answers = await atOnce(times, (index) =>
      target.ask({ route: route(), headers: { 'x-forwarded-for': forwarded(index) } }),
    )
    const refused = answers.filter(({ status }) => status === 429)
    for (const answer of refused) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    return answers.length - refused.length
  }

  const forged: [string, (index: number) => string][] = [
    ['an address', (index) => `198.51.${index >> 8}.${index & 255}`],
    ['an IPv6 address', (index) => `2001:db8:${index.toString(16)}::1`],
    ['many addresses', (index) => Array.from({ length: 40 }, (_, hop) => `10.${index}.0.${hop}`).join(', ')],
    ['garbage', (index) => `${index} unknown, for=“you”;, ,,`],
  ]

  test.each(forged)('without a proxy %s in the header buys nothing', async (_name, value) => {
    await begin('0')
    expect(await passed((index) => value(index).replace(/[“”]/g, '"'))).toBeLessThanOrEqual(budget)
  })

  test.each(forged)('behind one proxy %s left of its word buys nothing', async (_name, value) => {
    await begin('1')
    const written = (index: number) => `${value(index).replace(/[“”]/g, '"')}, 203.0.113.9`
    expect(await passed(written)).toBeLessThanOrEqual(budget)
  })

  test('the header sent twice buys nothing either', async () => {
    await begin('1')
    expect(await passed((index) => [`198.51.100.${index}`, '203.0.113.9'])).toBeLessThanOrEqual(budget)
  })

  test('behind one proxy citizens are not one caller', async () => {
    await begin('1')
    expect(await passed((index) => `198.51.100.7, 203.0.113.${index}`)).toBe(asked)
  })

  test('one caller does not become many by the addresses of their own IPv6 net', async () => {
    await begin('1')
    expect(await passed((index) => `2001:db8:7:7::${(index + 1).toString(16)}`)).toBeLessThanOrEqual(budget)
  })

  test('proxies known by their net are believed, others are not', async () => {
    await begin('10.0.0.0/8, fd00::/8')
    // The connection itself comes from elsewhere: nobody's word counts.
    expect(await passed((index) => `198.51.100.${index}, 10.0.0.1`)).toBeLessThanOrEqual(budget)
    await begin('127.0.0.0/8 10.0.0.0/8')
    expect(await passed((index) => `198.51.100.${index}, 203.0.113.9, 10.0.0.1`)).toBeLessThanOrEqual(budget)
    expect(await passed((index) => `203.0.113.${index + 10}, 10.0.0.1, 10.0.0.2`)).toBe(asked)
  })

  test('wrong tokens are counted before anybody looks them up, and shut nobody out who has a right one', async () => {
    await begin('0')
    const right = await target.ask({ route: 'GET /merchant/profile', token: target.merchant.apiKey })
    expect(right.status).toBe(200)
    const answers = await atOnce(50, () => target.ask({ route: 'GET /me', token: randomUUID() }))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(20)
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(30)
  })

  test('what leads nowhere is counted too', async () => {
    for (const route of ['GET /nowhere', 'GET /%ff', 'GET /bills/%', 'DELETE /me', 'GET /../..//v1/%2e%2e/x']) {
      await begin('0')
      expect(
        await passed(
          () => '198.51.100.7',
          () => route,
        ),
      ).toBeLessThanOrEqual(budget)
    }
  })
})

describe.each(engines)('SMS budgets on %s', (engine) => {
  let target: Target

  beforeAll(async () => {
    target = await Target.start(engine, { TRUST_PROXY: '1' })
  })
  afterAll(() => target?.stop())
  afterEach(() => expect(target.takeFaults()).toEqual([]))

  const askCode = (phone: string, forwarded: string, process: number) =>
    target.ask({ route: 'POST /sms-codes', headers: { 'x-forwarded-for': forwarded }, body: { phone } }, process)

  test('a phone asked for ten times at once is texted once', async () => {
    const phone = newPhone()
    const answers = await atOnce(10, (process) => askCode(phone, `203.0.113.${process}`, process))
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
    expect(new Set(answers.filter(({ status }) => status !== 202).map(outcomeOf))).toEqual(new Set(['SMS_TOO_SOON']))
    expect(await target.desk.messageIds(phone)).toHaveLength(1)
  })

  test('spaces and country codes make no other phone of it', async () => {
    const phone = newPhone()
    const spellings = [phone, `+86${phone}`, `+86 ${phone}`, ` ${phone} `, `${phone.slice(0, 3)} ${phone.slice(3)}`]
    const answers = await Promise.all(spellings.map((spelling, process) => askCode(spelling, '203.0.113.50', process)))
    expect(answers.filter(({ status }) => status === 202).length).toBeLessThanOrEqual(1)
    expect((await target.desk.messageIds(phone)).length).toBeLessThanOrEqual(1)
  })

  test('one address does not text the whole city, whatever it claims to be', async () => {
    let sent = 0
    for (let wave = 0; wave < 8; wave += 1) {
      const answers = await atOnce(50, (index) => askCode(newPhone(), `198.51.${wave}.${index}, 203.0.113.77`, index))
      sent += answers.filter(({ status }) => status === 202).length
    }
    expect(sent).toBeLessThanOrEqual(300)
    // Whoever comes from elsewhere still gets theirs.
    expect((await askCode(newPhone(), '203.0.113.78', 0)).status).toBe(202)
  })
})

describe.each(engines)('the city’s messages of a day on %s', (engine) => {
  const perDay = 20
  let target: Target

  beforeAll(async () => {
    target = await Target.start(engine, { TRUST_PROXY: '1', SMS_PER_DAY: `${perDay}` })
  })
  afterAll(() => target?.stop())

  test('are one budget, however many addresses, phones and processes ask', async () => {
    const phones = Array.from({ length: 60 }, newPhone)
    const answers = await atOnce(phones.length, (index) =>
      target.ask(
        {
          route: 'POST /sms-codes',
          headers: { 'x-forwarded-for': `203.0.113.${index}` },
          body: { phone: phones[index] },
        },
        index,
      ),
    )
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(perDay)
    const refused = answers.filter(({ status }) => status !== 202)
    expect(new Set(refused.map(outcomeOf))).toEqual(new Set(['SMS_UNAVAILABLE']))
    // These and no others are answers of 500 and more.
    expect(target.takeFaults()).toHaveLength(refused.length)
    const texted = await Promise.all(phones.map((phone) => target.desk.messageIds(phone)))
    expect(texted.flat()).toHaveLength(perDay)
  })
})
