import { randomUUID } from 'node:crypto'
import { dailyBudgets, dayWindow } from '#kit/budgets'
import type { Database } from '#storage/database'
import { DatabaseUnavailableError } from '#storage/databaseErrors'
import { buildPhone } from '../support/buildPerson'
import { buildTestApp, consentsInForce, type TestApp, type TestAppOptions, testPassword } from '../support/buildTestApp'
import { FakeClock } from '../support/fakeClock'
import { describeEachEngine } from '../support/testDatabase'

// Proves that what costs money or opens accounts is counted once for all processes: each test has two of them.
describeEachEngine('shared budgets', (open) => {
  let database: Database
  const clock = new FakeClock()
  const apps: TestApp[] = []

  beforeAll(async () => {
    database = await open()
  })
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close()
    // What a test has spent is the day's before.
    clock.advanceSeconds(86_400)
  })
  afterAll(() => database.close())

  /** Two processes on one database, with one clock, behind one proxy. */
  const twoProcesses = async (options: Pick<TestAppOptions, 'environment' | 'log'> = {}) => {
    const shared = { ...options, database, clock, environment: { ...options.environment, TRUST_PROXY: '1' } }
    const first = await buildTestApp(shared)
    apps.push(first)
    const second = await buildTestApp({ ...shared, secrets: first.context.secrets })
    apps.push(second)
    return { first, second, either: (index: number) => (index % 2 ? first : second) }
  }

  const askCode = (app: TestApp, address: string, phone = buildPhone()) =>
    app.send({ path: '/sms-codes', headers: { 'x-forwarded-for': address }, body: { phone } })

  const register = async (app: TestApp, { device = randomUUID(), address = '203.0.113.1', phone = buildPhone() }) => {
    await askCode(app, `198.51.${Math.trunc(Math.random() * 250)}.${Math.trunc(Math.random() * 250)}`, phone)
    return app.send({
      path: '/registrations',
      headers: { 'x-forwarded-for': address },
      body: {
        phone,
        smsCode: app.sms.codeFor(phone),
        password: await app.seal('login_password', testPassword),
        consents: consentsInForce(),
        device: { id: device, name: 'Test', host: 'h5' },
      },
    })
  }
  const codesOf = (answers: { body: { code: string } }[]) =>
    answers.map(({ body }) => body.code).filter((code) => code !== undefined)

  it('send a city no more messages than its day allows, and alarm once', async () => {
    const alarms: unknown[] = []
    const log = { info: () => undefined, warn: () => undefined, error: (line: object) => alarms.push(line) }
    const { first, second, either } = await twoProcesses({ environment: { SMS_PER_DAY: '10' }, log })
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => askCode(either(index), `203.0.113.${index}`)),
    )
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(10)
    expect(codesOf(answers)).toEqual(Array(30).fill('SMS_UNAVAILABLE'))
    expect(alarms).toHaveLength(2)
    expect(alarms).toContainEqual({ alarm: 'sms_budget_low', used: expect.any(Number), perDay: 10 })
    expect(alarms).toContainEqual({ alarm: 'sms_budget_spent', perDay: 10 })
    first.clock.advanceSeconds(86_400)
    expect((await askCode(second, '203.0.113.1')).status).toBe(202)
    expect(alarms).toHaveLength(2)
  })

  it('send the code also when the alarm cannot be written, and after the message only', async () => {
    const lines: string[] = []
    const logged = (_details: object, message: string) => lines.push(message)
    const log = { info: () => undefined, warn: logged, error: logged }
    const { first } = await twoProcesses({ environment: { SMS_PER_DAY: '2' }, log })
    await askCode(first, '203.0.113.1')
    const phone = buildPhone()
    const sentBefore: boolean[] = []
    let isSent = false
    const send = jest.spyOn(first.context.channels.sms, 'sendCode').mockImplementation(async () => {
      isSent = true
      return { status: 'sent' }
    })
    const query = database.query.bind(database)
    const alarm = jest.spyOn(database, 'query').mockImplementation(async (text, values) => {
      if (!values?.some((value) => String(value).startsWith('sms_budget_'))) return query(text, values)
      sentBefore.push(isSent)
      throw new DatabaseUnavailableError('gone')
    })
    const answer = await askCode(first, '203.0.113.1', phone)
    const spent = await askCode(first, '203.0.113.1')
    for (const spy of [send, alarm]) spy.mockRestore()
    expect(answer.status).toBe(202)
    expect(spent.body.code).toBe('SMS_UNAVAILABLE')
    expect(sentBefore).toEqual([true, true])
    expect(lines).toEqual(['An alarm could not be counted', 'An alarm could not be counted'])
    // Once the database writes again, the operator is told.
    await askCode(first, '203.0.113.1')
    expect(lines.at(-1)).toBe('The SMS budget of the day is spent: no codes are sent')
  })

  it('give a message back that the gateway certainly did not send', async () => {
    const { first, second } = await twoProcesses({ environment: { SMS_PER_DAY: '2' } })
    const refuse = jest
      .spyOn(first.context.channels.sms, 'sendCode')
      .mockResolvedValue({ status: 'refused', reason: 'no' })
    for (let index = 0; index < 5; index += 1) {
      expect((await askCode(first, '203.0.113.1')).body.code).toBe('SMS_UNAVAILABLE')
    }
    refuse.mockRestore()
    expect((await askCode(first, '203.0.113.1')).status).toBe(202)
    expect((await askCode(second, '203.0.113.1')).status).toBe(202)
    expect((await askCode(second, '203.0.113.1')).body.code).toBe('SMS_UNAVAILABLE')
  })

  it('text a phone asked for at both at once but once', async () => {
    const { either } = await twoProcesses()
    const phone = buildPhone()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => askCode(either(index), `203.0.113.${index}`, phone)),
    )
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  })

  it('hold an address to its messages and registrations, whatever process it asks', async () => {
    const { first, second, either } = await twoProcesses()
    const subject = first.context.cipher.blindIndex('caller', '203.0.113.7')
    const spendAllBut = async (name: 'smsOfAddress' | 'registrationsOfAddress', left: number) => {
      const { windowStart } = dayWindow(name, subject, first.clock.now())
      await database.query('INSERT INTO spent_budget (name, subject, window_start, used) VALUES ($1, $2, $3, $4)', [
        name,
        subject,
        windowStart,
        dailyBudgets[name] - left,
      ])
    }
    await spendAllBut('smsOfAddress', 3)
    const asked = await Promise.all(Array.from({ length: 10 }, (_, index) => askCode(either(index), '203.0.113.7')))
    expect(codesOf(asked)).toEqual(Array(7).fill('RATE_LIMITED'))
    expect((await askCode(second, '203.0.113.8')).status).toBe(202)

    await spendAllBut('registrationsOfAddress', 2)
    const wallets = []
    for (let index = 0; index < 4; index += 1) wallets.push(await register(either(index), { address: '203.0.113.7' }))
    expect(wallets.map(({ status }) => status)).toEqual([201, 201, 429, 429])
    expect((await register(first, { address: '203.0.113.8' })).status).toBe(201)
  })

  it('open five wallets on one device a day, and leave the code of the sixth good for another', async () => {
    const { first, either } = await twoProcesses()
    const device = randomUUID()
    const before = await Promise.all(Array.from({ length: 8 }, (_, index) => register(either(index), { device })))
    expect(before.filter(({ status }) => status === 201)).toHaveLength(dailyBudgets.registrationsOfDevice)
    const refused = before.filter(({ status }) => status !== 201)
    expect(codesOf(refused)).toEqual(Array(3).fill('RATE_LIMITED'))
    expect((await register(first, {})).status).toBe(201)
    first.clock.advanceSeconds(86_400)
    expect((await register(first, { device })).status).toBe(201)
  })

  it('let a user sign in on twenty new devices a day, and always on those known', async () => {
    const { first, either } = await twoProcesses()
    const user = await first.registerUser()
    const signIn = async (app: TestApp, id: string) => {
      const password = await app.seal('login_password', testPassword)
      const device = { id, name: 'Test', host: 'h5' }
      return app.send({ path: '/sessions', body: { phone: user.phone, password, device } })
    }
    const answers = []
    for (let index = 0; index < dailyBudgets.newDevicesOfUser + 2; index += 1) {
      answers.push(await signIn(either(index), randomUUID()))
    }
    expect(codesOf(answers)).toEqual(Array(2).fill('RATE_LIMITED'))
    expect(await signIn(first, user.deviceId)).not.toHaveProperty('body.code')
  })
})
