import { randomUUID } from 'node:crypto'
import { forgetExpired } from '#jobs/forgetExpired'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { buildTestApp, type TestApp, testPassword } from '../support/buildTestApp'
import { HostPlatforms, type TestHost } from '../support/hostPlatforms'
import { HostVisitor, readLoginMethods, type SessionAnswer } from '../support/hostVisitor'
import { describeEachEngine } from '../support/testDatabase'

const providers = ['wechat', 'alipay'] as const

// Proves sign-in and registration by a host through the HTTP API, with the sandbox's open platforms behind it: the same
// contract for both hosts.
describeEachEngine('sign-in by the host', (open) => {
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

  describe.each(providers)('of %s', (provider) => {
    let host: TestHost
    beforeAll(() => {
      host = platforms.host(provider)
    })

    it('gives a stranger a ticket, a wallet in one tap, and a silent sign-in from then on', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const first = await visitor.open()
      expect(first).toMatchObject({ status: 200, body: { status: 'unlinked', session: null } })
      const registered = await visitor.register()
      expect(registered.status).toBe(201)
      expect(registered.body.user).toMatchObject({ hasPassword: false, unreadMessages: 0 })

      const again = await visitor.open()
      expect(again.body).toMatchObject({ status: 'signed_in', hostTicket: null, hostTicketExpiresAt: null })
      expect(again.body.session?.user.id).toBe(registered.body.user.id)
      const methods = await readLoginMethods(wallet, again.body.session?.accessToken ?? '')
      expect(methods.body).toMatchObject({
        hasPassword: false,
        phoneMasked: `${visitor.person.phone.slice(0, 3)}******${visitor.person.phone.slice(9)}`,
        hostIdentities: [{ provider, isCurrent: true }],
      })
    })

    it('takes a code once, and no code of its own making', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const code = await host.loginCode(visitor.person)
      expect((await visitor.open(code)).status).toBe(200)
      for (const worthless of [code, 'made-up']) {
        expect(await visitor.open(worthless)).toMatchObject({ status: 400, body: { code: 'HOST_CODE_INVALID' } })
      }
    })

    it('keeps a ticket until it has linked something or half an hour is over', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const hostTicket = await visitor.ticket()
      expect((await visitor.phoneOf(hostTicket)).status).toBe(200)
      expect((await visitor.phoneOf(hostTicket)).status).toBe(200)
      wallet.clock.advanceSeconds(30 * 60)
      expect(await visitor.phoneOf(hostTicket)).toMatchObject({ status: 410, body: { code: 'HOST_TICKET_INVALID' } })
    })

    it('forgets tickets that have had their time', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      await visitor.phoneOf(await visitor.ticket())
      wallet.clock.advanceSeconds(30 * 60)
      await forgetExpired(wallet.context)
      for (const table of ['host_ticket', 'phone_ticket']) {
        expect((await database.query(`SELECT 1 FROM ${table}`)).rows).toEqual([])
      }
    })

    it('registers one wallet when the button is tapped twice', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const hostTicket = await visitor.ticket()
      const { phoneTicket } = (await visitor.phoneOf(hostTicket)).body
      const body = visitor.registration({ hostTicket, phoneTicket })
      const answers = await Promise.all([1, 2].map(() => wallet.send({ path: '/registrations', body })))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 410])
      expect((await visitor.open()).body.status).toBe('signed_in')
    })

    it('tells the second tap that its ticket is used, also when the first one ended between its two looks', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const hostTicket = await visitor.ticket()
      const { phoneTicket } = (await visitor.phoneOf(hostTicket)).body
      const register = () =>
        wallet.send({ path: '/registrations', body: visitor.registration({ hostTicket, phoneTicket }) })
      const query = database.query.bind(database)
      const spy = jest.spyOn(database, 'query').mockImplementation(async (text, values) => {
        if (!text.includes('FROM host_subject')) return query(text, values)
        spy.mockRestore()
        expect((await register()).status).toBe(201)
        return query(text, values)
      })
      expect(await register()).toMatchObject({ status: 410, body: { code: 'HOST_TICKET_INVALID' } })
    })

    it('leaves a phone that got a wallet meanwhile to its owner', async () => {
      const phone = buildPhone()
      const visitor = await HostVisitor.arrive(wallet, host, phone)
      const hostTicket = await visitor.ticket()
      const { phoneTicket, isRegistered } = (await visitor.phoneOf(hostTicket)).body
      expect(isRegistered).toBe(false)
      await wallet.registerUser({ phone })
      const body = visitor.registration({ hostTicket, phoneTicket })
      const late = await wallet.send({ path: '/registrations', body })
      expect(late).toMatchObject({ status: 409, body: { code: 'PHONE_REGISTERED' } })
      expect((await visitor.phoneOf(hostTicket)).body.isRegistered).toBe(true)
    })

    it('links the identity of who signs in by password', async () => {
      const user = await wallet.registerUser()
      const visitor = await HostVisitor.arrive(wallet, host, user.phone)
      const signIn = await signInWith(visitor, await visitor.ticket(), user.phone)
      expect(signIn.status).toBe(201)
      expect(signIn.body.user.unreadMessages).toBe(2)
      expect((await visitor.open()).body.session?.user.id).toBe(user.id)
    })

    it('never signs in by a phone alone', async () => {
      const user = await wallet.registerUser()
      const visitor = await HostVisitor.arrive(wallet, host, user.phone)
      const hostTicket = await visitor.ticket()
      const { phoneTicket } = (await visitor.phoneOf(hostTicket)).body
      const device = visitor.device
      const signIn = await wallet.send({ path: '/sessions', body: { phone: user.phone, hostTicket, device } })
      expect(signIn).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID', params: { field: 'password' } } })
      const body = visitor.registration({ hostTicket, phoneTicket })
      const merge = await wallet.send({ path: '/registrations', body })
      expect(merge.body.code).toBe('PHONE_REGISTERED')
    })

    it('says whose an identity is, and spends no SMS code on it', async () => {
      const owner = await HostVisitor.arrive(wallet, host)
      const hostTicket = await owner.ticket()
      expect((await owner.register()).status).toBe(201)
      const taken = {
        status: 409,
        body: {
          code: 'HOST_IDENTITY_TAKEN',
          params: { phoneMasked: `${owner.person.phone.slice(0, 3)}******${owner.person.phone.slice(9)}` },
        },
      }
      const other = await wallet.registerUser()
      expect(await signInWith(owner, hostTicket, other.phone)).toMatchObject(taken)

      const phone = buildPhone()
      const smsCode = await wallet.receiveCode(phone)
      const body = owner.registration({ hostTicket, phone, smsCode })
      expect(await wallet.send({ path: '/registrations', body })).toMatchObject(taken)
      const password = await wallet.seal('login_password', testPassword)
      const without = owner.registration({ phone, smsCode, password })
      expect((await wallet.send({ path: '/registrations', body: without })).status).toBe(201)
    })

    it('lets one of two wallets have an identity that both want at once', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const users = [await wallet.registerUser(), await wallet.registerUser()]
      const answers = await Promise.all(users.map((user) => visitor.link(user.accessToken)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('HOST_IDENTITY_TAKEN')
    })

    it('binds a phone ticket to the identity it came by', async () => {
      const [ana, ben] = [await HostVisitor.arrive(wallet, host), await HostVisitor.arrive(wallet, host)]
      const tickets = [await ana.ticket(), await ben.ticket()] as const
      const { phoneTicket } = (await ana.phoneOf(tickets[0])).body
      const send = (proofs: object) => wallet.send({ path: '/registrations', body: ana.registration(proofs) })
      const stolen = await send({ phoneTicket, hostTicket: tickets[1] })
      expect(stolen).toMatchObject({ status: 410, body: { code: 'PHONE_TICKET_INVALID' } })
      expect((await send({ phoneTicket, hostTicket: tickets[0] })).status).toBe(201)
    })

    it('stores ids of a host, but no ticket and no phone in clear', async () => {
      const visitor = await HostVisitor.arrive(wallet, host)
      const hostTicket = await visitor.ticket()
      const { phoneTicket } = (await visitor.phoneOf(hostTicket)).body
      for (const table of ['host_ticket', 'phone_ticket']) {
        const { rows } = await database.query(`SELECT to_jsonb(t) AS row FROM ${table} t`)
        const text = JSON.stringify(rows)
        for (const planted of [hostTicket, phoneTicket, visitor.person.phone])
          expect(text.includes(planted)).toBe(false)
      }
    })
  })

  it('wants one proof of the phone, and a password unless a host identity stands for it', async () => {
    const visitor = await HostVisitor.arrive(wallet, platforms.host('wechat'))
    const hostTicket = await visitor.ticket()
    const { phoneTicket } = (await visitor.phoneOf(hostTicket)).body
    const sms = { phone: buildPhone(), smsCode: '123456' }
    const password = await wallet.seal('login_password', testPassword)
    const wrong: [object, string][] = [
      [{ hostTicket }, 'phone'],
      [{ hostTicket, phone: sms.phone }, 'smsCode'],
      [{ hostTicket, phoneTicket, ...sms }, 'phoneTicket'],
      [{ phoneTicket, password }, 'hostTicket'],
      [sms, 'password'],
    ]
    for (const [proofs, field] of wrong) {
      const answer = await wallet.send({ path: '/registrations', body: visitor.registration(proofs) })
      expect(answer).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID', params: { field } } })
    }
  })

  it('finds who signs in by either of Alipay’s ids', async () => {
    const visitor = await HostVisitor.arrive(wallet, platforms.host('alipay'))
    await platforms.giveIds('user_id')
    const { user } = (await visitor.register()).body
    for (const given of ['both', 'open_id', 'user_id'] as const) {
      await platforms.giveIds(given)
      expect((await visitor.open()).body.session?.user.id).toBe(user.id)
    }
    await platforms.giveIds('both')
  })

  it('asks again for what was withdrawn', async () => {
    const visitor = await HostVisitor.arrive(wallet, platforms.host('wechat'))
    const { accessToken } = (await visitor.register()).body
    await wallet.send({ method: 'DELETE', path: '/consents/privacy', token: accessToken })
    expect(await visitor.open()).toMatchObject({ body: { code: 'CONSENT_REQUIRED', params: { document: 'privacy' } } })
    const code = await visitor.host.loginCode(visitor.person)
    const body = { ...visitor.registration({}), provider: 'wechat', code }
    expect((await wallet.send({ path: '/host-sessions', body })).status).toBe(200)
  })

  it('ends what was open on the device, as every sign-in does', async () => {
    const visitor = await HostVisitor.arrive(wallet, platforms.host('wechat'))
    const { accessToken } = (await visitor.register()).body
    expect((await visitor.open()).body.status).toBe('signed_in')
    expect((await wallet.send({ path: '/me', token: accessToken })).status).toBe(401)
  })

  async function signInWith(visitor: HostVisitor, hostTicket: string, phone: string): Promise<SessionAnswer> {
    const password = await wallet.seal('login_password', testPassword)
    const device = { ...visitor.device, id: randomUUID() }
    return wallet.send({ path: '/sessions', body: { phone, password, hostTicket, device } })
  }
})
