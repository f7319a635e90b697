import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { buildTestApp, consentsInForce, type TestApp, testPassword } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves the limits of SMS codes with a clock that the test moves, and what a code is good for.
describeEachEngine('POST /v1/sms-codes', (open) => {
  let database: Database
  let wallet: TestApp

  beforeAll(async () => {
    database = await open()
    wallet = await buildTestApp({ database })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })
  afterEach(() => {
    wallet.sms.mode = 'ok'
  })

  const ask = (phone: string) => wallet.send({ path: '/sms-codes', body: { phone } })
  const login = (phone: string, smsCode: string) =>
    wallet.send({
      path: '/sessions',
      body: { phone, smsCode, device: { id: '0192d3a0-0000-7000-8000-000000000001', name: 'Test', host: 'h5' } },
    })

  it('answers known and unknown phones alike', async () => {
    const { phone } = await wallet.registerUser()
    wallet.clock.advanceSeconds(61)
    const [known, unknown] = [await ask(phone), await ask(buildPhone())]
    expect(known.status).toBe(202)
    expect(known.body).toEqual({ retryAfterSeconds: 60, expiresInSeconds: 300 })
    expect({ ...unknown, headers: null }).toEqual({ ...known, headers: null })
  })

  it('sends one a minute, five an hour, ten in 24 hours, and says when the next may come', async () => {
    const phone = buildPhone()
    expect((await ask(phone)).status).toBe(202)
    wallet.clock.advanceSeconds(20)
    const soon = await ask(phone)
    expect(soon).toMatchObject({ status: 429, body: { code: 'SMS_TOO_SOON', params: { retryAfterSeconds: 40 } } })
    expect(soon.headers['retry-after']).toBe('40')
    wallet.clock.advanceSeconds(40)
    for (let sent = 1; sent < 5; sent += 1) {
      expect((await ask(phone)).status).toBe(202)
      wallet.clock.advanceSeconds(60)
    }
    expect((await ask(phone)).body).toMatchObject({ code: 'SMS_HOURLY_LIMIT', params: { retryAfterSeconds: 3300 } })
    wallet.clock.advanceSeconds(3600)
    for (let sent = 5; sent < 10; sent += 1) {
      expect((await ask(phone)).status).toBe(202)
      wallet.clock.advanceSeconds(60)
    }
    wallet.clock.advanceSeconds(3600)
    const tenth = await ask(phone)
    expect(tenth.body).toMatchObject({ code: 'SMS_DAILY_LIMIT', params: { retryAfterSeconds: 86_400 - 7800 } })
    wallet.clock.advanceSeconds(86_400 - 7800)
    expect((await ask(phone)).status).toBe(202)
  })

  it('lets one of twenty submits at the same moment pass', async () => {
    const phone = buildPhone()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(phone)))
    expect(answers.filter((answer) => answer.status === 202)).toHaveLength(1)
    expect(answers.filter((answer) => answer.body.code === 'SMS_TOO_SOON')).toHaveLength(19)
  })

  it('dies after five minutes and after five wrong tries', async () => {
    const phone = buildPhone()
    const late = await wallet.receiveCode(phone)
    wallet.clock.advanceSeconds(300)
    expect((await login(phone, late)).body).toMatchObject({ status: 410, code: 'SMS_CODE_EXPIRED' })

    const code = await wallet.receiveCode(phone)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let left = 4; left >= 1; left -= 1) {
      expect((await login(phone, wrong)).body).toMatchObject({ code: 'SMS_CODE_WRONG', params: { triesLeft: left } })
    }
    expect((await login(phone, wrong)).body.code).toBe('SMS_CODE_USED_UP')
    expect((await login(phone, code)).body.code).toBe('SMS_CODE_USED_UP')
  })

  it('asks for no more patience, and takes the newest code, after the clock went back an hour', async () => {
    const phone = buildPhone()
    const first = await wallet.receiveCode(phone)
    wallet.clock.advanceSeconds(-3_600)
    const soon = await ask(phone)
    expect(soon).toMatchObject({ status: 429, body: { code: 'SMS_TOO_SOON', params: { retryAfterSeconds: 60 } } })
    wallet.clock.advanceSeconds(60)
    const second = await wallet.receiveCode(phone)
    if (first !== second) expect((await login(phone, first)).body.code).toBe('SMS_CODE_WRONG')
    expect((await login(phone, second)).body.code).toBe('PHONE_NOT_REGISTERED')
    wallet.clock.advanceSeconds(3_600)
  })

  it('counts what was sent also after the clock went on an hour', async () => {
    const phone = buildPhone()
    const code = await wallet.receiveCode(phone)
    wallet.clock.advanceSeconds(3_600)
    expect((await login(phone, code)).body.code).toBe('SMS_CODE_EXPIRED')
    expect((await ask(phone)).status).toBe(202)
  })

  it('gives no more tries to a hundred guesses at once', async () => {
    const phone = buildPhone()
    const code = await wallet.receiveCode(phone)
    const guesses = Array.from({ length: 100 }, (_, index) => ((Number(code) + index + 1) % 1_000_000).toString())
    const answers = await Promise.all(guesses.map((guess) => login(phone, guess.padStart(6, '0'))))
    expect(answers.filter((answer) => answer.body.code === 'SMS_CODE_WRONG')).toHaveLength(4)
    expect((await login(phone, code)).body.code).toBe('SMS_CODE_USED_UP')
  })

  it('is read as it was typed or pasted, leading zeros and all', async () => {
    for (const around of [
      (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)}\n`,
      (code: string) => `\u202d${code.slice(0, 3)}-${code.slice(3)}\u202c`,
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]) {
      const phone = buildPhone()
      const code = await wallet.receiveCode(phone)
      expect((await login(phone, around(code))).body.code).toBe('PHONE_NOT_REGISTERED')
    }
  })

  it('counts no try for what is not six digits', async () => {
    const phone = buildPhone()
    const code = await wallet.receiveCode(phone)
    for (const other of ['12345', '1234567', '12345x', '-----', '٠٤٨٢١٣']) {
      const answer = await login(phone, other)
      expect(answer.body).toMatchObject({ status: 400, code: 'REQUEST_INVALID', params: { field: 'smsCode' } })
    }
    const wrong = code === '000000' ? '000001' : '000000'
    expect((await login(phone, wrong)).body).toMatchObject({ code: 'SMS_CODE_WRONG', params: { triesLeft: 4 } })
  })

  it('tells only the holder of the phone that it has no wallet, and is good for a new one then', async () => {
    const phone = buildPhone()
    const code = await wallet.receiveCode(phone)
    const device = { id: '0192d3a0-0000-7000-8000-000000000001', name: 'Test', host: 'h5' }
    expect((await login(phone, code)).body).toMatchObject({ status: 404, code: 'PHONE_NOT_REGISTERED' })
    const password = await wallet.seal('login_password', testPassword)
    const body = { phone, smsCode: code, password, consents: consentsInForce(), device }
    expect((await wallet.send({ path: '/registrations', body })).status).toBe(201)
    expect((await login(phone, code)).body.code).toBe('SMS_CODE_USED_UP')
  })

  it('does not count a message that was certainly not sent', async () => {
    const phone = buildPhone()
    wallet.sms.setDelivery(phone, 'limited')
    expect((await ask(phone)).body).toMatchObject({ status: 503, code: 'SMS_UNAVAILABLE' })
    wallet.sms.setDelivery(phone, 'delivered')
    wallet.sms.mode = 'broken'
    expect((await ask(phone)).body).toMatchObject({ code: 'SMS_UNAVAILABLE' })
    wallet.sms.mode = 'ok'
    expect((await ask(phone)).status).toBe(202)
  })

  it('refuses what is no phone', async () => {
    expect((await ask('23912345678')).body.code).toBe('PHONE_INVALID')
  })
})
