import { reaction } from 'mobx'
import { FakeApi, problem, session, startWallet } from '../../../../test/support/fakeHost'
import { LoginMethodsStore } from './LoginMethodsStore'

const identity = { id: 'identity-1', provider: 'wechat', linkedAt: '2026-11-23T01:00:00.000Z', isCurrent: true }
const methods = {
  phoneMasked: '137******50',
  hasPassword: false,
  hostIdentities: [] as (typeof identity)[],
  proofs: ['pin', 'sms'],
}

async function inWeChat() {
  const api = new FakeApi()
  let count = 0
  const auth = { provider: 'wechat' as const, loginCode: async () => `code-${++count}` }
  api.on('GET /login-methods', () => ({ body: methods }))
  const wallet = await startWallet({ api, capabilities: { auth } })
  await wallet.stores.of(LoginMethodsStore).load()
  return { ...wallet, loginMethods: wallet.stores.of(LoginMethodsStore) }
}

test('the host around us can be linked until it is', async () => {
  const { api, loginMethods } = await inWeChat()
  expect(loginMethods.canLink).toBe(true)
  api.on('POST /host-identities', ({ body }) =>
    (body as { code: string }).code === 'code-2'
      ? { status: 201, body: { ...methods, hostIdentities: [identity] } }
      : problem(400, 'HOST_CODE_INVALID'),
  )
  expect(await loginMethods.link()).toBe(true)
  expect(loginMethods.canLink).toBe(false)
})

test('the preview has nothing to link', async () => {
  const api = new FakeApi()
  api.on('GET /login-methods', () => ({ body: methods }))
  const { stores } = await startWallet({ api })
  await stores.of(LoginMethodsStore).load()
  expect(stores.of(LoginMethodsStore).canLink).toBe(false)
  expect(await stores.of(LoginMethodsStore).link()).toBe(false)
  expect(stores.of(LoginMethodsStore).linking.failure?.code).toBe('HOST_LOGIN_FAILED')
})

test('an identity of another wallet says which, and changes nothing', async () => {
  const { api, loginMethods, stores } = await inWeChat()
  api.on('POST /host-identities', () => problem(409, 'HOST_IDENTITY_TAKEN', { params: { phoneMasked: '138******01' } }))
  expect(await loginMethods.link()).toBe(false)
  expect(loginMethods.takenBy).toBe('138******01')
  expect(stores.session.status).toBe('signedIn')
  loginMethods.linking.reset()
  expect(loginMethods.takenBy).toBeNull()
})

test('the other wallet takes the place of this one; when it can’t be opened, this one stays', async () => {
  const { api, loginMethods, stores } = await inWeChat()
  api.on('POST /host-sessions', () => problem(503, 'HOST_BUSY'))
  expect(await stores.hostLogin.enter(stores.session.switchTo)).toBe(false)
  expect(stores.session).toMatchObject({ status: 'signedIn', user: { id: 'user-1' } })
  expect(api.sent('DELETE /sessions/current')).toEqual([])

  const other = { ...session, accessToken: 'access-of-the-other', user: { ...session.user, id: 'user-2' } }
  api.on('POST /host-sessions', () => ({
    body: { status: 'signed_in', session: other, hostTicket: null, hostTicketExpiresAt: null },
  }))
  api.on('DELETE /sessions/current', () => ({ status: 204 }))
  const seen: string[] = []
  const stop = reaction(
    () => stores.session.status,
    (status) => seen.push(status),
  )
  expect(await stores.hostLogin.enter(stores.session.switchTo)).toBe(true)
  stop()
  expect(api.sent('DELETE /sessions/current')[0]?.headers.authorization).toBe('Bearer access-1')
  expect(stores.session.user?.id).toBe('user-2')
  expect(loginMethods.methods).toBeNull()
  expect(seen).toEqual([])
})

test('the last way in stays, and says why', async () => {
  const { api, loginMethods } = await inWeChat()
  api.on('POST /host-identities/identity-1/detach', () => problem(409, 'LAST_LOGIN_METHOD'))
  expect(await loginMethods.detach('identity-1')).toBe(false)
  expect(loginMethods.detaching.failure?.code).toBe('LAST_LOGIN_METHOD')
  expect(loginMethods.proving).toBeNull()
})

test('a change is asked for without a proof first, and with the owner’s own once the server waits for nothing else', async () => {
  const { api, loginMethods } = await inWeChat()
  const proofOf = (body: unknown) => (body as { proof?: { pin?: object } }).proof
  api.on('POST /host-identities', ({ body }) =>
    proofOf(body) ? { status: 201, body: { ...methods, hostIdentities: [identity] } } : problem(403, 'PROOF_REQUIRED'),
  )
  expect(await loginMethods.link()).toBe(false)
  expect(loginMethods.proving).toBe('link')
  expect(loginMethods.proofs).toEqual(['pin', 'sms'])
  expect(await loginMethods.link({ method: 'pin', secret: '284619' })).toBe(true)
  expect(loginMethods.proving).toBeNull()
  const [first, second] = api.sent('POST /host-identities')
  expect(first?.body).toEqual({ provider: 'wechat', code: 'code-1' })
  expect(second?.body).toMatchObject({ code: 'code-2', proof: { pin: { ciphertext: 'payment_pin:6' } } })
  expect(JSON.stringify(second?.body)).not.toContain('284619')
})

test('a wrong proof keeps the question open, another way forgets what was wrong, and giving up ends it', async () => {
  const { api, loginMethods } = await inWeChat()
  api.on('PUT /login-password', ({ body }) =>
    (body as { proof?: object }).proof
      ? problem(400, 'SMS_CODE_WRONG', { params: { triesLeft: 4 } })
      : problem(403, 'PROOF_REQUIRED'),
  )
  api.on('POST /proof-codes', () => ({ status: 202, body: { retryAfterSeconds: 60, expiresInSeconds: 300 } }))
  await loginMethods.setPassword('correct horse')
  expect(await loginMethods.sendCode()).toBe(true)
  expect(loginMethods.resendAtMs).toBeGreaterThan(0)
  expect(await loginMethods.setPassword('correct horse', { method: 'sms', secret: '123456' })).toBe(false)
  expect(api.sent('PUT /login-password')[1]?.body).toMatchObject({ proof: { smsCode: '123456' } })
  expect(loginMethods.proving).toBe('password')
  expect(loginMethods.proven.failure).toMatchObject({ code: 'SMS_CODE_WRONG', params: { triesLeft: 4 } })
  loginMethods.forgetProofFailure()
  expect(loginMethods.proven.failure).toBeNull()
  expect(loginMethods.proving).toBe('password')
  loginMethods.stopProving()
  expect(loginMethods.proving).toBeNull()
})

test('the first password travels sealed', async () => {
  const { api, loginMethods } = await inWeChat()
  api.on('PUT /login-password', () => ({ body: { ...methods, hasPassword: true } }))
  expect(await loginMethods.setPassword('correct horse')).toBe(true)
  expect(loginMethods.methods?.hasPassword).toBe(true)
  const [request] = api.sent('PUT /login-password')
  expect(request?.body).toMatchObject({ password: { ciphertext: 'login_password:13' } })
  expect(JSON.stringify(request?.body)).not.toContain('correct horse')
})

test('nothing of it stays for the next user', async () => {
  const { api, loginMethods, stores } = await inWeChat()
  api.on('DELETE /sessions/current', () => ({ status: 204 }))
  await stores.session.signOut()
  expect(loginMethods.methods).toBeNull()
})
