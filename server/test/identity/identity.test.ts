import { shanghaiDay } from '@wallet/rules'
import type { Database } from '#storage/database'
import { buildPerson } from '../support/buildPerson'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { FakeClock } from '../support/fakeClock'
import { describeEachEngine } from '../support/testDatabase'

// Proves identity checks through the HTTP API against a register in this process, and what is stored of them.
describeEachEngine('POST /v1/identity', (open) => {
  let database: Database
  let wallet: TestApp

  beforeAll(async () => {
    database = await open()
    // Ten in the morning in Shanghai, so that minutes later it is still the same day.
    wallet = await buildTestApp({ database, clock: new FakeClock(new Date('2026-11-20T02:00:00.000Z')) })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })
  afterEach(() => {
    wallet.identity.mode = 'ok'
  })

  /** Registered, and agreed to have an identity checked. */
  const willingUser = async () => {
    const user = await wallet.registerUser()
    await wallet.consent(user, 'identity')
    return user
  }

  const verify = (token: string, body: object) =>
    wallet.send<Record<string, unknown>>({ path: '/identity', token, body })

  it('opens account class I and shows name and number masked', async () => {
    const user = await willingUser()
    const person = buildPerson({ legalName: '欧阳鹭' })
    wallet.identity.add(person)
    const spaced = { legalName: ' 欧阳 鹭 ', idNumber: person.idNumber.toLowerCase() }
    const answer = await verify(user.accessToken, spaced)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ accountClass: 'I', nameMasked: '欧*' })
    expect(answer.body.idNumberMasked).toBe(`3${'*'.repeat(16)}${person.idNumber[17]}`)
    const again = await verify(user.accessToken, person)
    expect(again).toMatchObject({ status: 409, body: { code: 'IDENTITY_ALREADY_VERIFIED' } })
  })

  it.each([
    ['a name of digits', 'NAME_INVALID', { legalName: '12345' }],
    ['a short number', 'ID_NUMBER_INVALID', { idNumber: '35020319900307' }],
    ['the number of a first-generation card', 'ID_NUMBER_OLD', { idNumber: '350203 900307 001' }],
    ['a wrong check digit', 'ID_NUMBER_CHECK_DIGIT', { idNumber: '110105194912310021' }],
    ['a day that was none', 'ID_NUMBER_BIRTH_DATE', { idNumber: '110105194902300021' }],
    ['a day still to come', 'ID_NUMBER_BIRTH_DATE', buildPerson({ birthDate: '2026-11-21' })],
    ['a child', 'AGE_TOO_YOUNG', buildPerson({ birthDate: '2012-11-21' })],
  ])('refuses %s without asking the register', async (_what, code, change) => {
    const user = await willingUser()
    const asked = wallet.identity.calls.length
    const answer = await verify(user.accessToken, { ...buildPerson(), ...change })
    expect(answer.body.code).toBe(code)
    expect(wallet.identity.calls.length).toBe(asked)
  })

  it('allows three wrong answers a day, and a fourth the next day', async () => {
    const user = await willingUser()
    const person = buildPerson()
    wallet.identity.add(person)
    const wrong = { ...person, legalName: '林海' }
    for (const triesLeft of [2, 1, 0]) {
      const answer = await verify(user.accessToken, wrong)
      expect(answer.body).toMatchObject({ code: 'IDENTITY_MISMATCH', params: { triesLeft } })
    }
    const refused = await verify(user.accessToken, person)
    expect(refused).toMatchObject({ status: 429, body: { code: 'IDENTITY_TRIES_EXCEEDED' } })
    const { retryAfterSeconds } = refused.body.params as { retryAfterSeconds: number }
    const today = shanghaiDay(wallet.clock.now())
    wallet.clock.advanceSeconds(retryAfterSeconds)
    expect(shanghaiDay(wallet.clock.now()) > today).toBe(true)
    const session = await wallet.send<{ accessToken: string }>({
      path: '/sessions/refresh',
      body: { refreshToken: user.refreshToken },
    })
    expect((await verify(session.body.accessToken, person)).status).toBe(200)
  })

  it('asks the register no more than three times when ten wrong answers come at once', async () => {
    const user = await willingUser()
    const asked = wallet.identity.calls.length
    const answers = await Promise.all(Array.from({ length: 10 }, () => verify(user.accessToken, buildPerson())))
    expect(wallet.identity.calls.length - asked).toBe(3)
    expect(answers.filter((answer) => answer.body.code === 'IDENTITY_TRIES_EXCEEDED')).toHaveLength(7)
  })

  it('keeps one wallet a person', async () => {
    const { person } = await wallet.verifiedUser()
    const other = await willingUser()
    expect((await verify(other.accessToken, person)).body).toMatchObject({ status: 409, code: 'IDENTITY_IN_USE' })
    expect((await verify(other.accessToken, { ...person, legalName: '林海' })).body.code).toBe('IDENTITY_MISMATCH')
  })

  it('leaves nothing behind and costs no try when the register is out of reach', async () => {
    const user = await willingUser()
    const person = buildPerson()
    wallet.identity.add(person)
    wallet.identity.mode = 'broken'
    for (let tries = 0; tries < 4; tries += 1) {
      const answer = await verify(user.accessToken, person)
      expect(answer).toMatchObject({ status: 503, body: { code: 'IDENTITY_UNAVAILABLE' } })
    }
    const { rows } = await database.query('SELECT id FROM identity_attempt WHERE user_id = $1', [user.id])
    expect(rows).toEqual([])
    wallet.identity.mode = 'ok'
    expect((await verify(user.accessToken, person)).status).toBe(200)
  })

  it('asks for the separate consent first, and the register nothing', async () => {
    const user = await wallet.registerUser()
    const asked = wallet.identity.calls.length
    const person = buildPerson()
    const refused = await verify(user.accessToken, person)
    expect(refused.body).toMatchObject({ status: 400, code: 'CONSENT_REQUIRED', params: { document: 'identity' } })
    expect(wallet.identity.calls.length).toBe(asked)
    wallet.identity.add(person)
    await wallet.consent(user, 'identity')
    expect((await verify(user.accessToken, person)).status).toBe(200)
  })

  it('needs a session and exactly its fields', async () => {
    expect((await wallet.send({ path: '/identity', body: buildPerson() })).body.code).toBe('AUTH_REQUIRED')
    const user = await willingUser()
    const answer = await verify(user.accessToken, { ...buildPerson(), accountClass: 'III' })
    expect(answer.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'accountClass' } })
  })

  it('stores name and number encrypted, bound to their row', async () => {
    const { person, id } = await wallet.verifiedUser(buildPerson({ legalName: '黄日光' }))
    const other = await wallet.verifiedUser()
    const { rows } = await database.query<{ row: unknown }>('SELECT to_jsonb(i) AS row FROM identity i')
    const text = JSON.stringify(rows)
    expect(text.includes(person.idNumber)).toBe(false)
    expect(text.includes(person.legalName)).toBe(false)
    // A value moved to another user's row does not open there.
    await database.query(
      `UPDATE identity SET legal_name_encrypted = (SELECT legal_name_encrypted FROM identity WHERE user_id = $1)
       WHERE user_id = $2`,
      [id, other.id],
    )
    expect((await wallet.send({ path: '/me', token: other.accessToken })).status).toBe(500)
  })
})
