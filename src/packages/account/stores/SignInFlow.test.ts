import { FakeApi, problem, session, startWallet } from '../../../../test/support/fakeHost'
import { SignInFlow } from './SignInFlow'

async function atTheDoor() {
  const api = new FakeApi()
  api.on('POST /sms-codes', () => ({ status: 202, body: { retryAfterSeconds: 60, expiresInSeconds: 300 } }))
  const wallet = await startWallet({ api, isSignedIn: false })
  wallet.stores.of(SignInFlow).setPhone('137 5000 0050')
  return { ...wallet, signIn: wallet.stores.of(SignInFlow) }
}

test('registration: phone, code, password, both consents, and a sealed password', async () => {
  const { api, signIn, stores, clock } = await atTheDoor()
  api.on('POST /sessions', () => problem(404, 'PHONE_NOT_REGISTERED'))
  api.on('POST /registrations', () => ({ status: 201, body: session }))
  await signIn.sendCode()
  expect(api.sent('POST /sms-codes')[0]?.body).toEqual({ phone: '13750000050' })
  expect(signIn).toMatchObject({ step: 'code', sentCode: { resendAtMs: clock.now() + 60_000 } })
  await signIn.submitCode('123456')
  expect(signIn.step).toBe('password')
  await signIn.submitPassword('correct horse')
  const [request] = api.sent('POST /registrations')
  expect(request?.body).toMatchObject({
    smsCode: '123456',
    password: { ciphertext: 'login_password:13' },
    consents: [{ document: 'terms' }, { document: 'privacy' }],
  })
  expect(JSON.stringify(request?.body)).not.toContain('correct horse')
  expect(stores.session.status).toBe('signedIn')
})

test('the server says whether there is a wallet: the same code opens it', async () => {
  const { api, signIn, stores } = await atTheDoor()
  api.on('POST /sessions', () => ({ status: 201, body: session }))
  await signIn.sendCode()
  expect(await signIn.submitCode('123456')).toBe(true)
  expect(stores.session.status).toBe('signedIn')
  expect(api.sent('POST /sms-codes')).toHaveLength(1)
})

test('a wrong code is told at its boxes, before a password is asked for', async () => {
  const { api, signIn } = await atTheDoor()
  api.on('POST /sessions', () => problem(400, 'SMS_CODE_WRONG', { params: { triesLeft: 4 } }))
  await signIn.sendCode()
  expect(await signIn.submitCode('000000')).toBe(false)
  expect(signIn).toMatchObject({ step: 'code', submitting: { failure: { params: { triesLeft: 4 } } } })
})

test('a code that has run out while a password was chosen leads back to its boxes', async () => {
  const { api, signIn } = await atTheDoor()
  api.on('POST /sessions', () => problem(404, 'PHONE_NOT_REGISTERED'))
  api.on('POST /registrations', () => problem(410, 'SMS_CODE_EXPIRED'))
  await signIn.sendCode()
  await signIn.submitCode('123456')
  expect(await signIn.submitPassword('correct horse')).toBe(false)
  expect(signIn).toMatchObject({ step: 'code', submitting: { failure: { code: 'SMS_CODE_EXPIRED' } } })
})

test('the same device keeps its id from one sign-in to the next', async () => {
  const { api, signIn } = await atTheDoor()
  api.on('POST /sessions', () => problem(401, 'CREDENTIALS_WRONG'))
  await signIn.signInWithPassword('one password')
  await signIn.signInWithPassword('another one')
  const ids = api.sent('POST /sessions').map(({ body }) => (body as { device: { id: string } }).device.id)
  expect(ids[1]).toBe(ids[0])
})

test('a session that ends by itself leaves its phone, masked, until another is chosen or the user signs out', async () => {
  const { api, signIn, stores } = await atTheDoor()
  api.on('POST /sessions', () => ({ status: 201, body: session }))
  await signIn.sendCode()
  await signIn.submitCode('123456')
  api.on('GET /me', () => problem(401, 'AUTH_REQUIRED'))
  api.on('POST /sessions/refresh', () => problem(401, 'SESSION_EXPIRED'))
  await stores.session.loadUser()
  expect(stores.session).toMatchObject({ status: 'guest', hasExpired: true })
  await signIn.resume()
  expect(signIn).toMatchObject({ phone: '13750000050', isPhoneRemembered: true, isPhoneComplete: true, step: 'phone' })
  signIn.setPhone('')
  expect(signIn.isPhoneRemembered).toBe(false)
  signIn.setPhone('13750000051')
  await signIn.sendCode()
  await signIn.submitCode('123456')
  await stores.session.signOut()
  await signIn.resume()
  expect(signIn).toMatchObject({ phone: '', isPhoneRemembered: false })
})
