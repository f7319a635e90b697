import { randomUUID } from 'node:crypto'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp, type TestUser, testPassword, testPin } from '../support/buildTestApp'
import { HostPlatforms } from '../support/hostPlatforms'
import { detach, HostVisitor, readLoginMethods } from '../support/hostVisitor'
import { describeEachEngine } from '../support/testDatabase'

const DAY_SECONDS = 86_400

// Proves that whoever holds an access token only cannot open, change or close a way into the wallet: each asks for a proof
// of its owner, which works once and is guessed at no more often than at signing in or paying.
describeEachEngine('proofs for the ways in', (open) => {
  let database: Database
  let platforms: HostPlatforms
  let wallet: TestApp

  beforeAll(async () => {
    platforms = await HostPlatforms.start()
    database = await open()
    wallet = await buildTestApp({ database, environment: platforms.environment })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
    await platforms.stop()
  })

  const arrive = () => HostVisitor.arrive(wallet, platforms.host('wechat'))
  const proofsOf = async ({ accessToken }: TestUser) => (await readLoginMethods(wallet, accessToken)).body.proofs
  const tryToLink = async (user: TestUser, proof: object | null) =>
    (await (await arrive()).link(user.accessToken, proof)).body
  const userWithOldPin = async () => {
    const user = await wallet.userWithPin()
    wallet.clock.advanceSeconds(DAY_SECONDS)
    return wallet.refresh(user)
  }

  it('a stolen access token links, detaches and sets nothing', async () => {
    const visitor = await arrive()
    const { accessToken } = (await visitor.register()).body
    const before = (await readLoginMethods(wallet, accessToken)).body
    const password = await wallet.seal('login_password', testPassword)
    const refused = [
      await (await arrive()).link(accessToken, null),
      await (await arrive()).link(accessToken, {}),
      await wallet.send({ method: 'PUT', path: '/login-password', token: accessToken, body: { password } }),
    ]
    const user = await wallet.registerUser()
    const [identity] = (await (await arrive()).link(user.accessToken)).body.hostIdentities
    refused.push(await detach(wallet, user.accessToken, identity?.id, null))
    for (const answer of refused) expect(answer).toMatchObject({ status: 403, body: { code: 'PROOF_REQUIRED' } })
    expect((await readLoginMethods(wallet, accessToken)).body).toEqual(before)
    expect((await readLoginMethods(wallet, user.accessToken)).body.hostIdentities).toHaveLength(1)
  })

  it('takes PIN, login password or SMS code, whichever the account has, and one of them', async () => {
    const user = await userWithOldPin()
    expect(await proofsOf(user)).toEqual(['pin', 'password', 'sms'])
    const both = { ...(await wallet.pinProof()), ...(await wallet.passwordProof()) }
    expect((await tryToLink(user, both)).code).toBe('PROOF_REQUIRED')
    const proofs = [
      await wallet.pinProof(),
      await wallet.passwordProof(),
      await wallet.smsProof(user.accessToken, user.phone),
    ]
    for (const proof of proofs) expect((await (await arrive()).link(user.accessToken, proof)).status).toBe(201)
  })

  it('a PIN proves nothing in its first day: whoever stole the session may have set it', async () => {
    const user = await wallet.userWithPin()
    expect(await proofsOf(user)).toEqual(['password', 'sms'])
    expect((await tryToLink(user, await wallet.pinProof())).code).toBe('PROOF_REQUIRED')
    wallet.clock.advanceSeconds(DAY_SECONDS - 1)
    const almost = await wallet.refresh(user)
    expect((await tryToLink(almost, await wallet.pinProof())).code).toBe('PROOF_REQUIRED')
    wallet.clock.advanceSeconds(1)
    expect((await tryToLink(almost, await wallet.pinProof())).hostIdentities).toHaveLength(1)
  })

  it('a proof works once', async () => {
    const user = await userWithOldPin()
    const proofs: [object, string][] = [
      [await wallet.pinProof(), 'SEAL_EXPIRED'],
      [await wallet.passwordProof(), 'SEAL_EXPIRED'],
      [await wallet.smsProof(user.accessToken, user.phone), 'SMS_CODE_USED_UP'],
    ]
    for (const [proof, code] of proofs) {
      const visitors = [await arrive(), await arrive(), await arrive()]
      const answers = await Promise.all(visitors.map((visitor) => visitor.link(user.accessToken, proof)))
      expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
      expect(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code)).toEqual([code, code])
    }
  })

  it('a wrong password counts among those at signing in, and locks them', async () => {
    const user = await wallet.registerUser()
    for (let left = 4; left >= 1; left -= 1) {
      const answer = await tryToLink(user, await wallet.passwordProof('not the password'))
      expect(answer).toMatchObject({ status: 403, code: 'PASSWORD_WRONG', params: { triesLeft: left } })
    }
    expect((await tryToLink(user, await wallet.passwordProof('not the password'))).code).toBe('LOGIN_LOCKED')
    expect((await tryToLink(user, await wallet.passwordProof())).code).toBe('LOGIN_LOCKED')
    const password = await wallet.seal('login_password', testPassword)
    const device = { id: randomUUID(), name: 'Another phone', host: 'h5' }
    const signIn = await wallet.send({ path: '/sessions', body: { phone: user.phone, password, device } })
    expect(signIn.body.code).toBe('LOGIN_LOCKED')
  })

  it('a wrong PIN counts among those at paying, and locks them', async () => {
    const user = await userWithOldPin()
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 5; tries += 1) codes.push((await tryToLink(user, await wallet.pinProof('905173'))).code)
    expect(codes).toEqual(['PIN_WRONG', 'PIN_WRONG', 'PIN_WRONG', 'PIN_WRONG', 'PIN_LOCKED'])
    expect((await tryToLink(user, await wallet.pinProof(testPin))).code).toBe('PIN_LOCKED')
    expect((await tryToLink(user, await wallet.passwordProof())).hostIdentities).toHaveLength(1)
  })

  it('a code goes to the owner’s phone, proves nothing else, and no other code proves this', async () => {
    const user = await wallet.registerUser()
    wallet.clock.advanceSeconds(61)
    const loginCode = await wallet.receiveCode(user.phone)
    expect((await tryToLink(user, { smsCode: loginCode })).code).toBe('SMS_CODE_EXPIRED')
    wallet.clock.advanceSeconds(61)
    const { smsCode } = await wallet.smsProof(user.accessToken, user.phone)
    const device = { id: randomUUID(), name: 'Another phone', host: 'h5' }
    const signIn = await wallet.send({ path: '/sessions', body: { phone: user.phone, smsCode, device } })
    expect(signIn.body.code).toMatch(/^SMS_CODE_/)
    const wrong = smsCode === '000000' ? '000001' : '000000'
    expect(await tryToLink(user, { smsCode: wrong })).toMatchObject({
      code: 'SMS_CODE_WRONG',
      params: { triesLeft: 4 },
    })
    expect((await tryToLink(user, { smsCode })).hostIdentities).toHaveLength(1)
  })

  it('says what is refused anyway before a proof is asked for', async () => {
    const user = await wallet.registerUser()
    const taken = await arrive()
    await taken.register()
    expect((await taken.link(user.accessToken, null)).body.code).toBe('HOST_IDENTITY_TAKEN')
    expect((await detach(wallet, user.accessToken, randomUUID(), null)).body.code).toBe('NOT_FOUND')
    const password = await wallet.seal('login_password', testPassword)
    const again = await wallet.send({
      method: 'PUT',
      path: '/login-password',
      token: user.accessToken,
      body: { password },
    })
    expect(again.body.code).toBe('PASSWORD_ALREADY_SET')
  })

  it('links without a further proof where password or code are given in the same request', async () => {
    const user = await wallet.registerUser()
    const visitor = await arrive()
    const hostTicket = await visitor.ticket()
    const password = await wallet.seal('login_password', testPassword)
    const body = { phone: user.phone, password, hostTicket, device: visitor.device }
    expect((await wallet.send({ path: '/sessions', body })).status).toBe(201)
    expect((await visitor.open()).body.status).toBe('signed_in')
  })

  it('takes nobody’s phone for somebody else’s ticket', async () => {
    for (const provider of ['wechat', 'alipay'] as const) {
      const [owner, thief] = [
        await HostVisitor.arrive(wallet, platforms.host(provider)),
        await HostVisitor.arrive(wallet, platforms.host(provider)),
      ]
      const [own, stolen] = [await owner.host.phoneProof(owner.person), await owner.host.phoneProof(owner.person)]
      const send = (hostTicket: string, proof: object) =>
        wallet.send<{ phone?: string; code?: string }>({ path: '/host-phones', body: { hostTicket, ...proof } })
      expect((await send(await owner.ticket(), own)).body.phone).toBe(owner.person.phone)
      const code = provider === 'wechat' ? 'HOST_CODE_INVALID' : 'HOST_PHONE_USED'
      expect((await send(await thief.ticket(), stolen)).body.code).toBe(code)
    }
  })

  it('takes Alipay’s answer again from who brought it first, until a ticket would have expired', async () => {
    const visitor = await HostVisitor.arrive(wallet, platforms.host('alipay'))
    const read = async () => (await visitor.phoneOf(await visitor.ticket())).body
    const phones = await Promise.all([read(), read(), read()])
    for (const { phone } of phones) expect(phone).toBe(visitor.person.phone)
    wallet.clock.advanceSeconds(1799)
    expect((await read()).phone).toBe(visitor.person.phone)
    wallet.clock.advanceSeconds(1)
    expect((await read()).code).toBe('HOST_PHONE_USED')
  })
})
