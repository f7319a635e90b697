import { randomUUID } from 'node:crypto'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp, testPassword } from '../support/buildTestApp'
import { HostPlatforms } from '../support/hostPlatforms'
import { detach, HostVisitor, type LoginMethodsAnswer, readLoginMethods } from '../support/hostVisitor'
import { describeEachEngine } from '../support/testDatabase'

// Proves the list of ways to sign in: linking, detaching, what has to stay, and the first password.
describeEachEngine('login methods', (open) => {
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

  const arrive = (provider: 'wechat' | 'alipay') => HostVisitor.arrive(wallet, platforms.host(provider))
  const setPassword = async (
    token: string,
    { password = testPassword, proof }: { password?: string; proof?: object } = {},
  ): Promise<LoginMethodsAnswer> =>
    wallet.send({
      method: 'PUT',
      path: '/login-password',
      token,
      body: { password: await wallet.seal('login_password', password), ...(proof ? { proof } : {}) },
    })
  const messageKinds = async (token: string) => {
    const { body } = await wallet.send<{ items: { kind: string }[] }>({ path: '/messages', token })
    return body.items.map(({ kind }) => kind).sort()
  }

  it('links several hosts to one wallet, and one’s own again without a word', async () => {
    const user = await wallet.registerUser()
    const [wechat, alipay] = [await arrive('wechat'), await arrive('alipay')]
    expect((await wechat.link(user.accessToken)).status).toBe(201)
    const linked = await alipay.link(user.accessToken)
    expect(linked.body.hostIdentities).toMatchObject([
      { provider: 'wechat', isCurrent: false },
      { provider: 'alipay', isCurrent: true },
    ])
    const again = await alipay.link(user.accessToken, null)
    expect(again).toMatchObject({ status: 201, body: linked.body })
    expect(await messageKinds(user.accessToken)).toEqual(['host_linked', 'host_linked'])
  })

  it('links an identity once when it is asked for twice at once', async () => {
    const user = await wallet.registerUser()
    const visitor = await arrive('wechat')
    const answers = await Promise.all([visitor.link(user.accessToken), visitor.link(user.accessToken)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect((await readLoginMethods(wallet, user.accessToken)).body.hostIdentities).toHaveLength(1)
    expect(await messageKinds(user.accessToken)).toEqual(['host_linked'])
  })

  /** While one request is about to ask the database for `text`, another one goes through from beginning to end. */
  const overtakeAt = <Answer>(text: string, other: () => Promise<Answer>): Promise<Answer> => {
    const query = database.query.bind(database)
    return new Promise((resolve, reject) => {
      const spy = jest.spyOn(database, 'query').mockImplementation(async (asked, values) => {
        if (!asked.includes(text)) return query(asked, values)
        spy.mockRestore()
        await other().then(resolve, reject)
        return query(asked, values)
      })
    })
  }

  it.each(['before', 'after'])(
    'of two taps that link with one login code and one SMS code, the second one %s its look is told the same',
    async (moment) => {
      const user = await wallet.registerUser()
      const visitor = await arrive('wechat')
      wallet.clock.advanceSeconds(61)
      const proof = await wallet.smsProof(user.accessToken, user.phone)
      const code = await visitor.host.loginCode(visitor.person)
      const tap = (): Promise<LoginMethodsAnswer> =>
        wallet.send({ path: '/host-identities', token: user.accessToken, body: { provider: 'wechat', code, proof } })
      const first = moment === 'before' ? tap() : overtakeAt('UPDATE sms_code', tap)
      if (moment === 'before') await first
      const second = await tap()
      expect(await first).toMatchObject({ status: 201, body: { hostIdentities: [{ isCurrent: true }] } })
      expect(second).toMatchObject({ status: 201, body: (await first).body })
      expect(await messageKinds(user.accessToken)).toEqual(['host_linked'])
    },
  )

  it('a login code and an SMS code that linked once link nothing again', async () => {
    const [user, other] = [await wallet.registerUser(), await wallet.registerUser()]
    const visitor = await arrive('wechat')
    wallet.clock.advanceSeconds(61)
    const proof = await wallet.smsProof(user.accessToken, user.phone)
    const code = await visitor.host.loginCode(visitor.person)
    const link = (token: string, given: object): Promise<LoginMethodsAnswer> =>
      wallet.send({ path: '/host-identities', token, body: { provider: 'wechat', code, proof: given } })
    const [identity] = (await link(user.accessToken, proof)).body.hostIdentities
    expect((await link(other.accessToken, await wallet.passwordProof())).body.code).toBe('HOST_CODE_INVALID')
    expect((await visitor.open(code)).body.code).toBe('HOST_CODE_INVALID')
    expect((await detach(wallet, user.accessToken, identity?.id)).status).toBe(200)
    expect((await link(user.accessToken, proof)).body.code).toBe('SMS_CODE_USED_UP')
    wallet.clock.advanceSeconds(300)
    expect((await link(user.accessToken, await wallet.passwordProof())).body.code).toBe('HOST_CODE_INVALID')
  })

  it('of two taps that detach with one SMS code, the second one is told the same', async () => {
    const user = await wallet.registerUser()
    const [identity] = (await (await arrive('wechat')).link(user.accessToken)).body.hostIdentities
    wallet.clock.advanceSeconds(61)
    const proof = await wallet.smsProof(user.accessToken, user.phone)
    const tap = () => detach(wallet, user.accessToken, identity?.id, proof)
    const first = overtakeAt('UPDATE sms_code', tap)
    const answers = [await tap(), await first, await tap()]
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { hostIdentities: [] } })
    expect(await messageKinds(user.accessToken)).toEqual(['host_detached', 'host_linked'])
  })

  it('who is overtaken between proof and change finds it done, and keeps the code', async () => {
    const user = await wallet.registerUser()
    const visitor = await arrive('wechat')
    const [identity] = (await visitor.link(user.accessToken)).body.hostIdentities
    wallet.clock.advanceSeconds(61)
    const proof = await wallet.smsProof(user.accessToken, user.phone)
    const transaction = database.transaction.bind(database)
    let first: LoginMethodsAnswer | undefined
    const spy = jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
      first = await detach(wallet, user.accessToken, identity?.id)
      return transaction(work)
    })
    const second = await detach(wallet, user.accessToken, identity?.id, proof)
    spy.mockRestore()
    expect([first?.status, second.status]).toEqual([200, 200])
    expect(await messageKinds(user.accessToken)).toEqual(['host_detached', 'host_linked'])
    expect((await visitor.link(user.accessToken, proof)).status).toBe(201)
    expect((await (await arrive('alipay')).link(user.accessToken, proof)).body.code).toBe('SMS_CODE_USED_UP')
  })

  it('of two taps that set the password with one SMS code, the second one is told of the password', async () => {
    const visitor = await arrive('wechat')
    const { accessToken } = (await visitor.register()).body
    const proof = await wallet.smsProof(accessToken, visitor.person.phone)
    const first = overtakeAt('UPDATE sms_code', () => setPassword(accessToken, { proof }))
    const second = await setPassword(accessToken, { proof })
    expect((await first).body.hasPassword).toBe(true)
    expect(second).toMatchObject({ status: 409, body: { code: 'PASSWORD_ALREADY_SET' } })
  })

  it('detaches an identity: it signs in no more, its sessions elsewhere end, and another wallet may have it', async () => {
    const user = await wallet.registerUser()
    const visitor = await arrive('wechat')
    const [identity] = (await visitor.link(user.accessToken)).body.hostIdentities
    const elsewhere = (await visitor.open()).body.session?.accessToken ?? ''
    const detached = await detach(wallet, user.accessToken, identity?.id)
    expect(detached).toMatchObject({ status: 200, body: { hasPassword: true, hostIdentities: [] } })
    expect((await wallet.send({ path: '/me', token: elsewhere })).status).toBe(401)
    expect((await wallet.send({ path: '/me', token: user.accessToken })).status).toBe(200)
    expect((await visitor.open()).body.status).toBe('unlinked')
    expect(await messageKinds(user.accessToken)).toEqual(['host_detached', 'host_linked', 'new_device'])

    const other = await wallet.registerUser()
    expect((await visitor.link(other.accessToken)).status).toBe(201)
    // It stays so, whoever's it is now.
    expect((await detach(wallet, user.accessToken, identity?.id, null)).body.hostIdentities).toEqual([])
    expect((await visitor.open()).body.status).toBe('signed_in')
  })

  it('keeps the last identity while there is no password', async () => {
    const visitor = await arrive('wechat')
    const { accessToken } = (await visitor.register()).body
    const [identity] = (await readLoginMethods(wallet, accessToken)).body.hostIdentities
    const refused = await detach(wallet, accessToken, identity?.id, null)
    expect(refused).toMatchObject({ status: 409, body: { code: 'LAST_LOGIN_METHOD' } })
    const proof = await wallet.smsProof(accessToken, visitor.person.phone)
    expect((await setPassword(accessToken, { proof })).body.hasPassword).toBe(true)
    expect((await detach(wallet, accessToken, identity?.id)).status).toBe(200)
  })

  it('keeps one of two identities that are detached at once', async () => {
    const visitor = await arrive('wechat')
    const registered = (await visitor.register()).body
    const proof = await wallet.smsProof(registered.accessToken, visitor.person.phone)
    const { hostIdentities } = (await (await arrive('alipay')).link(registered.accessToken, proof)).body
    await wallet.verify(registered)
    await wallet.setFirstPin(registered)
    wallet.clock.advanceSeconds(86_400)
    const { accessToken } = await wallet.refresh(registered)
    const answers = await Promise.all(
      hostIdentities.map(async ({ id }) => detach(wallet, accessToken, id, await wallet.pinProof())),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await readLoginMethods(wallet, accessToken)).body.hostIdentities).toHaveLength(1)
  })

  it('detaches nobody else’s', async () => {
    const visitor = await arrive('alipay')
    const { accessToken } = (await visitor.register()).body
    const [identity] = (await readLoginMethods(wallet, accessToken)).body.hostIdentities
    const stranger = await wallet.registerUser()
    const refused = await detach(wallet, stranger.accessToken, identity?.id)
    expect(refused).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect((await visitor.open()).body.status).toBe('signed_in')
  })

  it('sets the first password, once, and it signs in', async () => {
    const visitor = await arrive('wechat')
    const registered = (await visitor.register()).body
    expect((await setPassword(registered.accessToken, { password: 'short' })).body.code).toBe('PASSWORD_TOO_SHORT')
    await wallet.verify(registered)
    await wallet.setFirstPin(registered)
    wallet.clock.advanceSeconds(86_400)
    const { accessToken } = await wallet.refresh(registered)
    const proofs = [await wallet.pinProof(), await wallet.pinProof()]
    const answers = await Promise.all(proofs.map((proof) => setPassword(accessToken, { proof })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('PASSWORD_ALREADY_SET')
    expect((await setPassword(accessToken)).body.code).toBe('PASSWORD_ALREADY_SET')
    expect(await messageKinds(accessToken)).toEqual(['password_set', 'pin_set'])
    expect((await signIn(visitor.person.phone)).status).toBe(201)
  })

  it('answers a password for a wallet without one as it answers a wrong one', async () => {
    const visitor = await arrive('wechat')
    await visitor.register()
    const wallets = [visitor.person.phone, (await wallet.registerUser({ password: 'another harbour' })).phone]
    const answers = await Promise.all(wallets.map((phone) => signIn(phone)))
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'CREDENTIALS_WRONG', params: { triesLeft: 4 } } })
    }
  })

  it('asks who wants to know', async () => {
    const requests = [
      { path: '/login-methods' },
      { path: '/host-identities', body: { provider: 'wechat', code: 'x' } },
      { path: `/host-identities/${randomUUID()}/detach`, body: {} },
      { method: 'POST' as const, path: '/proof-codes' },
      { method: 'PUT' as const, path: '/login-password', body: {} },
    ]
    for (const request of requests) expect((await wallet.send(request)).body.code).toBe('AUTH_REQUIRED')
  })

  async function signIn(phone: string) {
    const password = await wallet.seal('login_password', testPassword)
    const device = { id: randomUUID(), name: 'Another phone', host: 'h5' }
    return wallet.send({ path: '/sessions', body: { phone, password, device } })
  }
})
