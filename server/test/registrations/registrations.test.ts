import { randomUUID } from 'node:crypto'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { buildTestApp, consentsInForce, type TestApp, testPassword } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves registration through the HTTP API: what is refused before the SMS code is spent, what the code proves, and
// that personal data is not readable in the database.
describeEachEngine('POST /v1/registrations', (open) => {
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

  const request = async (phone: string, smsCode: string, changes: object = {}) => ({
    phone,
    smsCode,
    password: await wallet.seal('login_password', testPassword),
    consents: consentsInForce(),
    device: { id: randomUUID(), name: 'Test phone', host: 'h5' },
    ...changes,
  })

  it('opens a wallet and signs in', async () => {
    const phone = buildPhone()
    const body = await request(`+86 ${phone}`, await wallet.receiveCode(phone))
    const answer = await wallet.send<Record<string, unknown>>({ path: '/registrations', body })
    expect(answer.status).toBe(201)
    expect(answer.body.user).toMatchObject({
      phoneMasked: `${phone.slice(0, 3)}******${phone.slice(9)}`,
      nameMasked: null,
      idNumberMasked: null,
      accountClass: 'none',
      hasPin: false,
      cardCount: 0,
      playMoney: true,
    })
    const me = await wallet.send({ path: '/me', token: String(answer.body.accessToken) })
    expect(me.body).toEqual(answer.body.user)
    const { rows } = await database.query(
      'SELECT document, version FROM consent WHERE user_id = $1 ORDER BY document',
      [(me.body as unknown as { id: string }).id],
    )
    expect(rows).toEqual(consentsInForce().sort((a, b) => (a.document < b.document ? -1 : 1)))
  })

  it('refuses a second wallet for the phone, but only to who holds the phone', async () => {
    const { phone } = await wallet.registerUser()
    wallet.clock.advanceSeconds(61)
    const smsCode = await wallet.receiveCode(phone)
    const wrong = smsCode === '000000' ? '000001' : '000000'
    const guess = await wallet.send({ path: '/registrations', body: await request(phone, wrong) })
    expect(guess.body).toMatchObject({ code: 'SMS_CODE_WRONG', params: { triesLeft: 4 } })
    const answer = await wallet.send({ path: '/registrations', body: await request(phone, smsCode) })
    expect(answer).toMatchObject({ status: 409, body: { code: 'PHONE_REGISTERED' } })
  })

  it.each([
    ['a short password', 'PASSWORD_TOO_SHORT', 'abc4567'],
    ['a long password', 'PASSWORD_TOO_LONG', 'x9'.repeat(33)],
    ['a common password', 'PASSWORD_COMMON', 'Password123'],
  ])('refuses %s and leaves the code usable', async (_what, code, password) => {
    const phone = buildPhone()
    const smsCode = await wallet.receiveCode(phone)
    const sealed = await wallet.seal('login_password', password)
    const refused = await wallet.send({
      path: '/registrations',
      body: await request(phone, smsCode, { password: sealed }),
    })
    expect(refused).toMatchObject({ status: 400, body: { code } })
    const mended = await wallet.send({ path: '/registrations', body: await request(phone, smsCode) })
    expect(mended.status).toBe(201)
  })

  it('asks for consent to both documents in force', async () => {
    const phone = buildPhone()
    const smsCode = await wallet.receiveCode(phone)
    const [first] = consentsInForce()
    const one = await wallet.send({
      path: '/registrations',
      body: await request(phone, smsCode, { consents: [first] }),
    })
    expect(one.body).toMatchObject({ code: 'CONSENT_REQUIRED', params: { document: 'privacy' } })
    const consents = consentsInForce().map((consent) => ({ ...consent, version: '2020-01-01' }))
    const old = await wallet.send({ path: '/registrations', body: await request(phone, smsCode, { consents }) })
    expect(old.body).toMatchObject({ code: 'CONSENT_REQUIRED', params: { document: 'terms' } })
  })

  it('uses a code once, even when two requests come at the same moment', async () => {
    const phone = buildPhone()
    const smsCode = await wallet.receiveCode(phone)
    const bodies = [await request(phone, smsCode), await request(phone, smsCode)]
    const answers = await Promise.all(bodies.map((body) => wallet.send({ path: '/registrations', body })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    const again = await wallet.send({ path: '/registrations', body: await request(phone, smsCode) })
    expect(again.body).toMatchObject({ code: 'PHONE_REGISTERED' })
    const { rows } = await database.query('SELECT 1 FROM sms_code WHERE used_at IS NOT NULL AND tries = 3')
    expect(rows).toHaveLength(1)
    const login = { phone, smsCode, device: { id: randomUUID(), name: 'Test phone', host: 'h5' } }
    expect((await wallet.send({ path: '/sessions', body: login })).body.code).toBe('SMS_CODE_USED_UP')
  })

  it.each([
    ['before it looks at the code', 'UPDATE sms_code'],
    ['before its own transaction', null],
  ])('tells a tap whose double went through %s of the wallet it opened', async (_when, text) => {
    const phone = buildPhone()
    const smsCode = await wallet.receiveCode(phone)
    const [one, other] = [await request(phone, smsCode), await request(phone, smsCode)]
    let first: { status: number } | undefined
    const overtake = async () => {
      for (const spy of spies) spy.mockRestore()
      first = await wallet.send({ path: '/registrations', body: one })
    }
    const [query, transaction] = [database.query.bind(database), database.transaction.bind(database)]
    const spies = [
      jest.spyOn(database, 'query').mockImplementation(async (asked, values) => {
        if (text !== null && asked.includes(text)) await overtake()
        return query(asked, values)
      }),
      jest.spyOn(database, 'transaction').mockImplementation(async (work) => {
        if (text === null) await overtake()
        return transaction(work)
      }),
    ]
    const second = await wallet.send({ path: '/registrations', body: other })
    expect(first?.status).toBe(201)
    expect(second).toMatchObject({ status: 409, body: { code: 'PHONE_REGISTERED' } })
  })

  it('tells of the wallet only to who names the code that opened it', async () => {
    const { phone } = await wallet.registerUser()
    const smsCode = wallet.sms.codeFor(phone)
    const wrong = smsCode === '000000' ? '000001' : '000000'
    const guess = async (code: string) =>
      (await wallet.send({ path: '/registrations', body: await request(phone, code) })).body.code
    expect(await guess(wrong)).toBe('SMS_CODE_USED_UP')
    expect(await guess(smsCode)).toBe('PHONE_REGISTERED')
    wallet.clock.advanceSeconds(300)
    expect(await guess(smsCode)).toBe('SMS_CODE_USED_UP')
  })

  it('leaves the code to who is refused: nothing was opened with it', async () => {
    const { phone, deviceId } = await wallet.registerUser()
    wallet.clock.advanceSeconds(61)
    const smsCode = await wallet.receiveCode(phone)
    const sessions = (consents?: object) => ({
      path: '/sessions',
      body: {
        phone,
        smsCode,
        device: { id: deviceId, name: 'Test phone', host: 'h5' },
        ...(consents ? { consents } : {}),
      },
    })
    await database.query("UPDATE consent SET withdrawn_at = accepted_at WHERE document = 'terms'")
    expect((await wallet.send(sessions())).body.code).toBe('CONSENT_REQUIRED')
    expect((await wallet.send(sessions(consentsInForce()))).status).toBe(201)
    expect((await wallet.send(sessions())).body.code).toBe('SMS_CODE_USED_UP')
  })

  it('names the field that is wrong', async () => {
    const body = await request(buildPhone(), '123456')
    const phone = await wallet.send({ path: '/registrations', body: { ...body, phone: '12345' } })
    expect(phone.body).toMatchObject({ status: 400, code: 'PHONE_INVALID' })
    const extra = await wallet.send({ path: '/registrations', body: { ...body, admin: true } })
    expect(extra.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'admin' } })
    const device = await wallet.send({ path: '/registrations', body: { ...body, device: { ...body.device, id: 7 } } })
    expect(device.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'device.id' } })
    const { consents: _consents, ...without } = body
    const missing = await wallet.send({ path: '/registrations', body: without })
    expect(missing.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'consents' } })
  })

  it('stores neither phone, nor password, nor tokens in clear', async () => {
    const user = await wallet.registerUser()
    const tables = ['wallet_user', 'session', 'session_token', 'device', 'consent', 'sms_code', 'sms_lane', 'wrong_try']
    for (const table of tables) {
      const { rows } = await database.query(`SELECT to_jsonb(t) AS row FROM ${table} t`)
      const text = JSON.stringify(rows)
      for (const planted of [user.phone, testPassword, user.accessToken, user.refreshToken]) {
        expect(text.includes(planted)).toBe(false)
      }
    }
  })
})
