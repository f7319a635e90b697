import { ApiError } from '#apiError'
import { checkPin } from '#domains/proofs/checkPin'
import { generateSecrets } from '#secrets'
import type { Database } from '#storage/database'
import { buildPerson } from '../support/buildPerson'
import { buildTestApp, type TestApp, type TestUser, testPin } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves the payment PIN: what may be one, that guessing is bounded whatever the timing, and that a proven session is
// trusted only while nothing has changed.
describeEachEngine('payment PIN', (open) => {
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

  const setPin = async (user: TestUser, pin: string) =>
    wallet.send<Record<string, unknown>>({
      method: 'PUT',
      path: '/pin',
      token: user.accessToken,
      body: { pin: await wallet.sealPin(pin) },
    })

  /** What a payment does first; answers 'right' or the refusal. */
  const tryPin = async (user: TestUser, pin: string, sessionId = 'a session', app = wallet) => {
    try {
      await checkPin(app.context, { userId: user.id, sessionId, sealed: await app.sealPin(pin) })
      return 'right'
    } catch (error) {
      if (error instanceof ApiError) return { code: error.code, ...error.params }
      throw error
    }
  }

  it('is set once, by a verified user', async () => {
    const stranger = await wallet.registerUser()
    expect((await setPin(stranger, testPin)).body).toMatchObject({ status: 403, code: 'IDENTITY_REQUIRED' })
    const user = await wallet.verifiedUser()
    const answer = await setPin(user, testPin)
    expect(answer).toMatchObject({ status: 200, body: { hasPin: true } })
    expect((await setPin(user, '905173')).body).toMatchObject({ status: 409, code: 'PIN_ALREADY_SET' })
  })

  it('may be sealed by RSA: it opens once, and for nothing else', async () => {
    const user = await wallet.verifiedUser()
    const send = (pin: object) =>
      wallet.send<Record<string, unknown>>({ method: 'PUT', path: '/pin', token: user.accessToken, body: { pin } })
    const forSomethingElse = await wallet.sealByRsa('login_password', testPin)
    expect((await send(forSomethingElse)).body).toMatchObject({ status: 400, code: 'SEAL_INVALID' })
    const damaged = await wallet.sealByRsa('payment_pin', testPin)
    const ciphertext = `${damaged.ciphertext.slice(0, 100)}AAAA${damaged.ciphertext.slice(104)}`
    expect((await send({ ...damaged, ciphertext })).body).toMatchObject({ status: 400, code: 'SEAL_INVALID' })
    const sealed = await wallet.sealByRsa('payment_pin', testPin)
    expect(await send(sealed)).toMatchObject({ status: 200, body: { hasPin: true } })
    expect(await tryPin(user, testPin)).toBe('right')
    const other = await wallet.verifiedUser()
    const replayed = { method: 'PUT', path: '/pin', token: other.accessToken, body: { pin: sealed } } as const
    expect((await wallet.send(replayed)).body).toMatchObject({ status: 400, code: 'SEAL_EXPIRED' })
  })

  it('refuses what is easy to guess or personal', async () => {
    const user = await wallet.verifiedUser(buildPerson({ birthDate: '1990-03-07' }))
    for (const [pin, code] of [
      ['12345', 'PIN_FORMAT'],
      ['12345a', 'PIN_FORMAT'],
      ['012345', 'PIN_TOO_SIMPLE'],
      ['111111', 'PIN_TOO_SIMPLE'],
      ['900307', 'PIN_PERSONAL'],
      [user.phone.slice(-6), 'PIN_PERSONAL'],
    ] as const) {
      expect((await setPin(user, pin)).body.code).toBe(code)
    }
    expect((await wallet.send({ path: '/me', token: user.accessToken })).body).toMatchObject({ hasPin: false })
  })

  it('says before it is typed again whether one may be set, and sets nothing', async () => {
    const user = await wallet.verifiedUser(buildPerson({ birthDate: '1990-03-07' }))
    const check = async (pin: string, token = user.accessToken) =>
      wallet.send<{ code?: string }>({
        method: 'POST',
        path: '/pin/check',
        token,
        body: { pin: await wallet.sealPin(pin) },
      })
    expect((await check('900307')).body.code).toBe('PIN_PERSONAL')
    expect((await check('123456')).body.code).toBe('PIN_TOO_SIMPLE')
    expect((await check(testPin)).status).toBe(204)
    expect((await wallet.send({ path: '/me', token: user.accessToken })).body).toMatchObject({ hasPin: false })
    expect((await setPin(user, testPin)).status).toBe(200)
    expect((await check('900307')).body.code).toBe('PIN_ALREADY_SET')
    const stranger = await wallet.registerUser()
    expect((await check(testPin, stranger.accessToken)).body.code).toBe('IDENTITY_REQUIRED')
  })

  it('opens a seal once, for its purpose, within five minutes', async () => {
    const user = await wallet.verifiedUser()
    const put = (pin: object) => wallet.send({ method: 'PUT', path: '/pin', token: user.accessToken, body: { pin } })
    expect((await put(await wallet.seal('login_password', testPin))).body.code).toBe('SEAL_INVALID')
    const stale = await wallet.sealPin()
    wallet.clock.advanceSeconds(300)
    expect((await put(stale)).body.code).toBe('SEAL_EXPIRED')
    const sealed = await wallet.sealPin('111111')
    expect((await put(sealed)).body.code).toBe('PIN_TOO_SIMPLE')
    expect((await put(sealed)).body.code).toBe('SEAL_EXPIRED')
    const changed = await wallet.sealPin()
    const first = changed.ciphertext.startsWith('A') ? 'B' : 'A'
    expect((await put({ ...changed, ciphertext: first + changed.ciphertext.slice(1) })).body.code).toBe('SEAL_INVALID')
    expect((await put({ ...(await wallet.sealPin()), keyId: 'another' })).body.code).toBe('SEAL_EXPIRED')
    expect((await put({ pin: testPin })).body.code).toBe('REQUEST_INVALID')
    expect((await wallet.send({ method: 'PUT', path: '/pin', body: {} })).body.code).toBe('AUTH_REQUIRED')
  })

  it('counts wrong tries, locks, and locks longer each time', async () => {
    const user = await wallet.userWithPin()
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await tryPin(user, '905173')).toEqual({ code: 'PIN_WRONG', triesLeft })
    }
    const locked = await tryPin(user, '905173')
    expect(locked).toMatchObject({ code: 'PIN_LOCKED', retryAfterSeconds: 300 })
    expect(await tryPin(user, testPin)).toEqual(locked)
    wallet.clock.advanceSeconds(300)
    expect(await tryPin(user, '905173')).toMatchObject({ code: 'PIN_LOCKED', retryAfterSeconds: 600 })
    wallet.clock.advanceSeconds(600)
    expect(await tryPin(user, testPin)).toBe('right')
    expect(await tryPin(user, '905173')).toEqual({ code: 'PIN_WRONG', triesLeft: 4 })
  })

  it('gives a hundred guesses at once no more than five', async () => {
    const user = await wallet.userWithPin()
    const guesses = Array.from({ length: 100 }, (_, index) => String(300_000 + index))
    const answers = await Promise.all(guesses.map((guess) => tryPin(user, guess)))
    const codes = answers.map((answer) => (answer === 'right' ? answer : answer.code))
    expect(codes.filter((code) => code === 'PIN_WRONG')).toHaveLength(4)
    expect(codes.filter((code) => code === 'PIN_LOCKED')).toHaveLength(96)
    expect(await tryPin(user, testPin)).toMatchObject({ code: 'PIN_LOCKED' })
  })

  it('lets fifty right entries at once all pass', async () => {
    const user = await wallet.userWithPin()
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => tryPin(user, testPin, `s${index}`)))
    expect(answers.filter((answer) => answer !== 'right')).toEqual([])
  })

  it('keeps the count over a restart', async () => {
    const user = await wallet.userWithPin()
    await tryPin(user, '905173')
    await tryPin(user, '905173')
    const restarted = await buildTestApp({ database, clock: wallet.clock, secrets: wallet.context.secrets })
    expect(await tryPin(user, '905173', 'a session', restarted)).toEqual({ code: 'PIN_WRONG', triesLeft: 2 })
    await restarted.close()
  })

  it('trusts a proven session for 15 minutes, but never a wrong PIN or a session after a wrong try', async () => {
    const user = await wallet.userWithPin()
    expect(await tryPin(user, testPin, 'proven')).toBe('right')
    const question = async () => {
      const { rows } = await database.query<{ at: Date }>('SELECT set_at AS at FROM payment_pin WHERE user_id = $1', [
        user.id,
      ])
      const pinSetAt = rows[0]?.at ?? new Date(0)
      return { sessionId: 'proven', pin: testPin, pinSetAt, now: wallet.clock.now() }
    }
    const { pinProofs } = wallet.context
    expect(pinProofs.isProven(await question())).toBe(true)
    expect(pinProofs.isProven({ ...(await question()), pin: '905173' })).toBe(false)
    expect(pinProofs.isProven({ ...(await question()), sessionId: 'another' })).toBe(false)
    expect(pinProofs.isProven({ ...(await question()), pinSetAt: new Date(0) })).toBe(false)
    wallet.clock.advanceSeconds(900)
    expect(pinProofs.isProven(await question())).toBe(false)

    expect(await tryPin(user, testPin, 'proven')).toBe('right')
    expect(await tryPin(user, '905173', 'another')).toMatchObject({ code: 'PIN_WRONG' })
    expect(pinProofs.isProven(await question())).toBe(false)
  })

  it('is asked for before it is set', async () => {
    const user = await wallet.verifiedUser()
    expect(await tryPin(user, testPin)).toEqual({ code: 'PIN_NOT_SET' })
  })

  it('stores neither the PIN nor something that opens without the pepper', async () => {
    const user = await wallet.userWithPin()
    const { rows } = await database.query<{ row: Record<string, string> }>(
      'SELECT to_jsonb(p) AS row FROM payment_pin p WHERE user_id = $1',
      [user.id],
    )
    expect(JSON.stringify(rows[0]?.row.pin_hash).includes(testPin)).toBe(false)
    const other = await buildTestApp({ database, clock: wallet.clock, secrets: generateSecrets() })
    expect(await tryPin(user, testPin, 'a session', other)).toMatchObject({ code: 'PIN_WRONG' })
    await other.close()
  })
})
