import { agreementVersions } from '@wallet/rules'
import { IdentityStore } from '@/packages/account/stores/IdentityStore'
import { SignInFlow } from '@/packages/account/stores/SignInFlow'
import { CardBindingFlow } from '@/packages/cards/stores/CardBindingFlow'
import { FakeApi, problem, startWallet, user } from '../../test/support/fakeHost'

const state = (document: string, status: string) => ({
  document,
  version: '2026-11-01',
  status,
  acceptedVersion: status === 'never' ? null : '2026-11-01',
  acceptedAt: status === 'never' ? null : '2026-11-23T01:00:00.000Z',
  withdrawnAt: status === 'withdrawn' ? '2026-11-23T02:00:00.000Z' : null,
})

async function signedIn() {
  const api = new FakeApi()
  api.on('GET /me', () => ({ body: user }))
  const wallet = await startWallet({ api })
  return { ...wallet, consents: wallet.stores.consents }
}

test('a request refused for a missing consent asks for it wherever the user is', async () => {
  const { api, stores, consents } = await signedIn()
  expect(consents.asked).toEqual([])
  api.on('POST /card-bindings', () => problem(400, 'CONSENT_REQUIRED', { params: { document: 'cards' } }))
  api.on('PUT /consents/:id', () => ({ body: { items: [state('cards', 'given')] } }))
  stores.of(CardBindingFlow).setCardNumber('6228480402564890018')
  await stores.of(CardBindingFlow).start()
  expect(consents.asked).toEqual(['cards'])
  expect(consents.mustAgree).toBe(false)

  expect(await consents.give(consents.asked)).toBe(true)
  expect(consents.asked).toEqual([])
  expect(consents.items).toMatchObject([{ document: 'cards', status: 'given' }])
})

test('a sign-in that lacks consents asks nothing here: its own page does', async () => {
  const { api, stores, consents } = await signedIn()
  api.on('POST /sessions', () => problem(400, 'CONSENT_REQUIRED', { params: { document: 'terms' } }))
  await stores.of(SignInFlow).signInWithPassword('correct horse')
  expect(consents.asked).toEqual([])
})

test('a new version of the terms must be accepted, one of the card text can wait', async () => {
  const { api, stores, consents } = await signedIn()
  api.on('GET /me', () => ({ body: { ...user, consentsDue: ['terms', 'cards'] } }))
  await stores.session.loadUser()
  expect(consents).toMatchObject({ asked: ['terms', 'cards'], mustAgree: true })

  api.on('PUT /consents/:id', () => ({ body: { items: [] } }))
  api.on('GET /me', () => ({ body: { ...user, consentsDue: ['cards'] } }))
  await consents.give(['terms'])
  expect(api.sent('PUT /consents/terms')[0]?.body).toEqual({ version: agreementVersions.terms })
  expect(consents).toMatchObject({ asked: ['cards'], mustAgree: false })
  consents.putOffAsked()
  expect(consents.asked).toEqual([])
})

test('a version this build does not have is refused, and stays asked', async () => {
  const { api, consents } = await signedIn()
  api.on('PUT /consents/:id', () =>
    problem(400, 'CONSENT_REQUIRED', { params: { document: 'cards', version: '2099-01-01' } }),
  )
  consents.ask('cards')
  expect(await consents.give(['cards'])).toBe(false)
  expect(consents.giving.failure?.code).toBe('CONSENT_REQUIRED')
  expect(consents.asked).toEqual(['cards'])
})

test('identity and cards can be withdrawn alone', async () => {
  const { api, stores, consents } = await signedIn()
  api.on('DELETE /consents/:id', () => ({ body: { items: [state('cards', 'withdrawn')] } }))
  expect(await consents.withdraw('cards')).toBe(true)
  expect(consents.items).toMatchObject([{ status: 'withdrawn' }])
  expect(stores.session.status).toBe('signedIn')
})

test('withdrawing the terms signs out, and the host does not sign in again by itself', async () => {
  const api = new FakeApi()
  const capabilities = { auth: { provider: 'wechat' as const, loginCode: async () => 'code' } }
  const { stores, texts } = await startWallet({ api, capabilities })
  api.on('DELETE /consents/:id', () => ({ body: { items: [state('terms', 'withdrawn')] } }))
  expect(await stores.consents.withdraw('terms')).toBe(true)
  expect(stores.session.status).toBe('guest')

  const again = await startWallet({ api, texts, isSignedIn: false, capabilities })
  expect(again.stores.session.status).toBe('guest')
  expect(api.sent('POST /host-sessions')).toEqual([])
})

test('a consent that could not be withdrawn is still given', async () => {
  const { api, stores, consents } = await signedIn()
  api.on('GET /consents', () => ({ body: { items: [state('terms', 'given')] } }))
  await consents.load()
  api.on('DELETE /consents/:id', () => 'lost')
  expect(await consents.withdraw('terms')).toBe(false)
  expect(consents.items).toMatchObject([{ status: 'given' }])
  expect(stores.session.status).toBe('signedIn')
})

describe('sensitive data', () => {
  const person = { legalName: '张三', idNumber: '11010519491231002X' }

  test('is sent only once its consent is on record', async () => {
    const { api, stores } = await signedIn()
    api.on('PUT /consents/:id', () => ({ body: { items: [] } }))
    api.on('POST /identity', () => ({ body: user }))
    api.on('POST /card-bindings', () => ({ status: 201, body: { id: 'binding-1' } }))
    expect(await stores.of(IdentityStore).verify(person)).toBe(true)
    expect(await stores.of(CardBindingFlow).start()).toBe(true)
    expect(api.requests.map(({ route }) => route)).toEqual([
      'PUT /consents/identity',
      'POST /identity',
      'PUT /consents/cards',
      'POST /card-bindings',
    ])
  })

  test('stays on the phone when the consent could not be recorded', async () => {
    const { api, stores } = await signedIn()
    api.on('PUT /consents/:id', () => 'offline')
    expect(await stores.of(IdentityStore).verify(person)).toBe(false)
    expect(await stores.of(CardBindingFlow).start()).toBe(false)
    expect(stores.of(IdentityStore).identifying.failure?.code).toBe('NETWORK_OFFLINE')
    expect(api.sent('POST /identity')).toEqual([])
    expect(api.sent('POST /card-bindings')).toEqual([])
  })
})

test('what lacks a consent asks for it before it begins; as long as nobody knows the server decides', async () => {
  const { api, consents } = await signedIn()
  let begun = 0
  const begin = () => {
    begun += 1
  }
  await consents.whenGiven('cards', begin)
  expect(begun).toBe(1)
  api.on('GET /consents', () => ({ body: { items: [state('cards', 'withdrawn')] } }))
  await consents.load()
  await consents.whenGiven('cards', begin)
  expect([begun, consents.asked]).toEqual([1, ['cards']])
  await consents.whenGiven(null, begin)
  expect(begun).toBe(2)
  api.on('PUT /consents/:id', () => ({ body: { items: [state('cards', 'given')] } }))
  await consents.give(consents.asked)
  await consents.whenGiven('cards', begin)
  expect([begun, consents.asked]).toEqual([3, []])
  await consents.load()
  // Given with a card that was bound meanwhile: what was read before must not ask again.
  api.on('GET /consents', () => ({ body: { items: [state('cards', 'given')] } }))
  const asking = consents.whenGiven('cards', begin)
  expect(consents.checking.isBusy).toBe(true)
  await asking
  expect([begun, consents.asked, consents.checking.isBusy]).toEqual([4, [], false])
})
