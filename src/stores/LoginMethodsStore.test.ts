import { reaction } from 'mobx'
import { FakeApi, problem, session, startWallet } from '../../test/support/fakeHost'

const identity = { id: 'identity-1', provider: 'wechat', linkedAt: '2026-11-23T01:00:00.000Z', isCurrent: true }
const methods = { phoneMasked: '137******50', hasPassword: false, hostIdentities: [] as (typeof identity)[] }

async function inWeChat() {
  const api = new FakeApi()
  let count = 0
  const auth = { provider: 'wechat' as const, loginCode: async () => `code-${++count}` }
  api.on('GET /login-methods', () => ({ body: methods }))
  const wallet = await startWallet({ api, capabilities: { auth } })
  await wallet.stores.loginMethods.load()
  return { ...wallet, loginMethods: wallet.stores.loginMethods }
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
  await stores.loginMethods.load()
  expect(stores.loginMethods.canLink).toBe(false)
  expect(await stores.loginMethods.link()).toBe(false)
  expect(stores.loginMethods.linking.failure?.code).toBe('HOST_LOGIN_FAILED')
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
  api.on('DELETE /host-identities/:id', () => problem(409, 'LAST_LOGIN_METHOD'))
  expect(await loginMethods.detach('identity-1')).toBe(false)
  expect(loginMethods.detaching.failure?.code).toBe('LAST_LOGIN_METHOD')
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
