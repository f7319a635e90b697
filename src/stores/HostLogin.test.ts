import type { Host } from '@/host/types'
import { SignInFlow } from '@/packages/account/stores/SignInFlow'
import { FakeApi, problem, session, startWallet } from '../../test/support/fakeHost'

const unlinked = {
  status: 'unlinked',
  session: null,
  hostTicket: 'ticket-1-of-this-identity',
  hostTicketExpiresAt: new Date(1_800_000_000_000 + 30 * 60_000).toISOString(),
}
const known = { status: 'signed_in', session, hostTicket: null, hostTicketExpiresAt: null }

/** A WeChat that hands out code-1, code-2, … and has a button for the phone number. */
function wechat({ phone }: { phone?: Host['phone'] } = {}): Partial<Host> {
  let count = 0
  return {
    name: 'weapp',
    auth: { provider: 'wechat', loginCode: async () => `code-${++count}` },
    phone: phone ?? { button: { openType: 'getPhoneNumber' }, read: async () => ({ code: 'phone-code' }) },
  }
}

const refusing = (code: string): Host['phone'] => ({
  button: { openType: 'getPhoneNumber' },
  read: () => Promise.reject(Object.assign(new Error(code), { code })),
})

async function openIn(api: FakeApi, { texts = new Map<string, string>(), capabilities = wechat() } = {}) {
  return startWallet({ api, texts, isSignedIn: false, capabilities })
}

const bodiesOf = (api: FakeApi, route: string) => api.sent(route).map(({ body }) => body as Record<string, unknown>)

test('a linked identity is signed in before the first page, without a word', async () => {
  const api = new FakeApi()
  api.on('POST /host-sessions', () => ({ body: known }))
  const { stores, texts } = await openIn(api)
  expect(stores.session.status).toBe('signedIn')
  expect(bodiesOf(api, 'POST /host-sessions')).toMatchObject([
    { provider: 'wechat', code: 'code-1', device: { host: 'weapp' } },
  ])
  expect(bodiesOf(api, 'POST /host-sessions')[0]).not.toHaveProperty('consents')
  expect(texts.get('session')).toContain('access-1')
})

test('the preview asks nobody', async () => {
  const api = new FakeApi()
  const { stores } = await startWallet({ api, isSignedIn: false })
  expect(stores.session.status).toBe('guest')
  expect(stores.of(SignInFlow).step).toBe('phone')
  expect(api.requests).toEqual([])
})

test('an unknown identity leaves a guest with a ticket in memory, never on the device', async () => {
  const api = new FakeApi()
  api.on('POST /host-sessions', () => ({ body: unlinked }))
  const { stores, texts } = await openIn(api)
  expect(stores.session.status).toBe('guest')
  expect(stores.hostLogin.isUnlinked).toBe(true)
  expect([...texts.values()].join()).not.toContain('ticket-1')
})

test('a stale code is tried once more with a fresh one, and only once', async () => {
  const api = new FakeApi()
  api.on('POST /host-sessions', ({ body }) =>
    (body as { code: string }).code === 'code-2' ? { body: known } : problem(400, 'HOST_CODE_INVALID'),
  )
  expect((await openIn(api)).stores.session.status).toBe('signedIn')

  const never = new FakeApi()
  never.on('POST /host-sessions', () => problem(400, 'HOST_CODE_INVALID'))
  expect((await openIn(never)).stores.session.status).toBe('guest')
  expect(never.sent('POST /host-sessions')).toHaveLength(2)
})

test.each([
  ['HOST_BUSY', 503],
  ['HOST_NOT_CONFIGURED', 503],
  ['HOST_LOGIN_TOO_OFTEN', 429],
  ['HOST_USER_BLOCKED', 403],
  ['CONSENT_REQUIRED', 400],
])('%s leaves a guest, no error page', async (code, status) => {
  const api = new FakeApi()
  api.on('POST /host-sessions', () => problem(status, code))
  const { stores } = await openIn(api)
  expect(stores.session.status).toBe('guest')
  expect(stores.hostLogin.entering.failure?.code).toBe(code)
})

test('a host that gives no code leaves a guest', async () => {
  const loginCode = () => Promise.reject(Object.assign(new Error('no'), { code: 'HOST_LOGIN_FAILED' }))
  const { stores } = await openIn(new FakeApi(), { capabilities: { auth: { provider: 'alipay', loginCode } } })
  expect(stores.session.status).toBe('guest')
})

test('the first page does not wait for a slow host, which may still sign in the guest', async () => {
  const api = new FakeApi()
  let answer: (value: { body: unknown }) => void = () => undefined
  api.on('POST /host-sessions', () => new Promise((resolve) => (answer = resolve)))
  const { stores } = await openIn(api)
  expect(stores.session.status).toBe('guest')
  answer({ body: known })
  await new Promise((resolve) => setImmediate(resolve))
  expect(stores.session.status).toBe('signedIn')
})

test('whoever signed out stays signed out over relaunches, until they sign in again', async () => {
  const api = new FakeApi()
  api.on('POST /host-sessions', () => ({ body: known }))
  api.on('DELETE /sessions/current', () => ({ status: 204 }))
  const { stores, texts } = await openIn(api)
  await stores.session.signOut()

  const asked = api.sent('POST /host-sessions').length
  const again = await openIn(api, { texts })
  expect(again.stores.session.status).toBe('guest')
  expect(api.sent('POST /host-sessions')).toHaveLength(asked)

  await again.stores.of(SignInFlow).enterByHost()
  expect(again.stores.session.status).toBe('signedIn')
  expect(bodiesOf(api, 'POST /host-sessions').at(-1)).toMatchObject({
    consents: [{ document: 'terms' }, { document: 'privacy' }],
  })
  texts.delete('session')
  expect((await openIn(api, { texts })).stores.session.status).toBe('signedIn')
})

describe('the phone button', () => {
  const phone = {
    phone: '13750000050',
    phoneTicket: 'ticket-of-the-phone',
    phoneTicketExpiresAt: unlinked.hostTicketExpiresAt,
    isRegistered: false,
  }

  function apiWith(answer: Record<string, unknown> = {}): FakeApi {
    const api = new FakeApi()
    api.on('POST /host-sessions', () => ({ body: unlinked }))
    api.on('POST /host-phones', () => ({ body: { ...phone, ...answer } }))
    return api
  }

  test('opens a wallet for a new phone without a password, and links the identity', async () => {
    const api = apiWith()
    api.on('POST /registrations', () => ({ status: 201, body: session }))
    const { stores } = await openIn(api)
    expect(stores.of(SignInFlow).step).toBe('host')
    await stores.of(SignInFlow).readPhone({})
    expect(bodiesOf(api, 'POST /host-phones')).toEqual([{ hostTicket: unlinked.hostTicket, code: 'phone-code' }])
    expect(stores.of(SignInFlow)).toMatchObject({ step: 'confirm', phone: '13750000050' })
    await stores.of(SignInFlow).registerHostPhone()
    const [request] = bodiesOf(api, 'POST /registrations')
    expect(request).toMatchObject({ phoneTicket: phone.phoneTicket, hostTicket: unlinked.hostTicket })
    expect(Object.keys(request ?? {}).sort()).toEqual(['consents', 'device', 'hostTicket', 'phoneTicket'])
    expect(stores.session.status).toBe('signedIn')
  })

  test('a phone that has a wallet must be proven by password or code, and is linked then', async () => {
    const api = apiWith({ isRegistered: true })
    api.on('POST /sessions', () => ({ body: session }))
    const { stores } = await openIn(api)
    await stores.of(SignInFlow).readPhone({})
    expect(stores.of(SignInFlow)).toMatchObject({ step: 'phone', isPhoneKnown: true, phone: '13750000050' })
    expect(stores.session.status).toBe('guest')
    await stores.of(SignInFlow).signInWithPassword('correct horse')
    expect(bodiesOf(api, 'POST /sessions')).toMatchObject([{ phone: '13750000050', hostTicket: unlinked.hostTicket }])
  })

  test.each(['PHONE_REFUSED', 'PHONE_QUOTA_EXHAUSTED', 'PHONE_UNAVAILABLE', 'PRIVACY_REFUSED'])(
    'after %s the form is one tap away and says nothing more of it',
    async (code) => {
      const { stores, api } = await openIn(apiWith(), { capabilities: wechat({ phone: refusing(code) }) })
      expect(await stores.of(SignInFlow).readPhone({})).toBe(false)
      expect(stores.of(SignInFlow)).toMatchObject({ step: 'host', readingPhone: { failure: { code } } })
      expect(api.sent('POST /host-phones')).toEqual([])
      stores.of(SignInFlow).showForm()
      expect(stores.of(SignInFlow)).toMatchObject({ step: 'phone', readingPhone: { failure: null } })
      expect(stores.of(SignInFlow).stepBack(stores.of(SignInFlow).step)).toBe(true)
      expect(stores.of(SignInFlow).step).toBe('host')
    },
  )

  test('a ticket the server no longer takes is fetched again, silently', async () => {
    const api = apiWith()
    let count = 0
    api.on('POST /host-sessions', () => ({ body: { ...unlinked, hostTicket: `ticket-number-${++count}` } }))
    api.on('POST /host-phones', ({ body }) =>
      (body as { hostTicket: string }).hostTicket === 'ticket-number-2'
        ? { body: phone }
        : problem(401, 'HOST_TICKET_INVALID'),
    )
    const { stores } = await openIn(api)
    expect(await stores.of(SignInFlow).readPhone({})).toBe(true)
    expect(stores.of(SignInFlow).step).toBe('confirm')
  })

  test('a ticket that has run out is not even tried', async () => {
    const api = apiWith()
    let count = 0
    const expiresAt = () => new Date(clock.now() + 30 * 60_000).toISOString()
    let clock = { now: () => 1_800_000_000_000 }
    api.on('POST /host-sessions', () => ({
      body: { ...unlinked, hostTicket: `ticket-number-${++count}`, hostTicketExpiresAt: expiresAt() },
    }))
    const wallet = await openIn(api)
    clock = wallet.clock
    await wallet.clock.wait(30 * 60_000)
    await wallet.stores.of(SignInFlow).readPhone({})
    expect(bodiesOf(api, 'POST /host-phones')).toMatchObject([{ hostTicket: 'ticket-number-2' }])
  })

  test('a signed-out user whose identity has a wallet is led into it', async () => {
    const api = apiWith()
    const texts = new Map([['signedOut', JSON.stringify({ version: 1, value: true })]])
    const { stores } = await openIn(api, { texts })
    expect(api.requests).toEqual([])
    api.on('POST /host-sessions', () => ({ body: known }))
    await stores.of(SignInFlow).readPhone({})
    expect(stores.session.status).toBe('signedIn')
    expect(api.sent('POST /host-phones')).toEqual([])
  })

  test('an identity that another wallet took meanwhile: sign in to that one, or go on without linking', async () => {
    const api = apiWith({ isRegistered: true })
    api.on('POST /sessions', ({ body }) =>
      'hostTicket' in (body as object)
        ? problem(409, 'HOST_IDENTITY_TAKEN', { params: { phoneMasked: '138******01' } })
        : { body: session },
    )
    const { stores } = await openIn(api)
    await stores.of(SignInFlow).readPhone({})
    expect(await stores.of(SignInFlow).signInWithPassword('correct horse')).toBe(false)
    expect(stores.of(SignInFlow).submitting.failure).toMatchObject({
      code: 'HOST_IDENTITY_TAKEN',
      params: { phoneMasked: '138******01' },
    })
    stores.of(SignInFlow).goOnUnlinked()
    expect(await stores.of(SignInFlow).signInWithPassword('correct horse')).toBe(true)
    expect(stores.session.status).toBe('signedIn')
  })
})
