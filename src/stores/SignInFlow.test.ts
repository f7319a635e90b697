import { FakeApi, problem, session, startWallet } from '../../test/support/fakeHost'

async function atTheDoor() {
  const api = new FakeApi()
  api.on('POST /sms-codes', () => ({ status: 202, body: { retryAfterSeconds: 60, expiresInSeconds: 300 } }))
  const wallet = await startWallet({ api, isSignedIn: false })
  wallet.stores.signIn.setPhone('137 5000 0050')
  return { ...wallet, signIn: wallet.stores.signIn }
}

test('registration: phone, code, password, both consents, and a sealed password', async () => {
  const { api, signIn, stores, clock } = await atTheDoor()
  api.on('POST /registrations', () => ({ status: 201, body: session }))
  await signIn.sendCode()
  expect(api.sent('POST /sms-codes')[0]?.body).toEqual({ phone: '13750000050', purpose: 'register' })
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

test('a wrong code of a registration leads back to the code boxes', async () => {
  const { api, signIn } = await atTheDoor()
  api.on('POST /registrations', () => problem(400, 'SMS_CODE_WRONG', { params: { triesLeft: 4 } }))
  await signIn.sendCode()
  await signIn.submitCode('000000')
  expect(await signIn.submitPassword('correct horse')).toBe(false)
  expect(signIn).toMatchObject({ step: 'code', submitting: { failure: { params: { triesLeft: 4 } } } })
})

test('sign-in by code, and a phone without a wallet', async () => {
  const { api, signIn } = await atTheDoor()
  signIn.setPurpose('login')
  await signIn.sendCode()
  api.on('POST /sessions', () => problem(404, 'PHONE_NOT_REGISTERED'))
  expect(await signIn.submitCode('123456')).toBe(false)
  expect(signIn.submitting.failure?.code).toBe('PHONE_NOT_REGISTERED')
  await signIn.switchTo('register')
  expect(api.sent('POST /sms-codes')[1]?.body).toMatchObject({ purpose: 'register' })
  expect(signIn).toMatchObject({ purpose: 'register', step: 'code' })
})

test('the same device keeps its id from one sign-in to the next', async () => {
  const { api, signIn } = await atTheDoor()
  api.on('POST /sessions', () => problem(401, 'CREDENTIALS_WRONG'))
  await signIn.signInWithPassword('one password')
  await signIn.signInWithPassword('another one')
  const ids = api.sent('POST /sessions').map(({ body }) => (body as { device: { id: string } }).device.id)
  expect(ids[1]).toBe(ids[0])
})
