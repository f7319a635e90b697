import { idNumberCheckCharacter } from '@wallet/rules'
import { IdentityStore } from '@/packages/account/stores/IdentityStore'
import { FakeApi, problem, session, startWallet, user } from '../../test/support/fakeHost'
import { CardsStore } from './CardsStore'

test('a session survives a relaunch; without one the user is a guest', async () => {
  const { stores } = await startWallet()
  expect(stores.session).toMatchObject({ status: 'signedIn', user: { id: 'user-1' } })
  const guest = await startWallet({ isSignedIn: false })
  expect(guest.stores.session.status).toBe('guest')
})

test('what cannot be read from storage is as if it had never been written', async () => {
  for (const text of ['{', '{"version":9,"value":{}}', '{"version":1,"value":{"accessToken":1}}', 'null']) {
    const { stores } = await startWallet({ texts: new Map([['session', text]]) })
    expect(stores.session.status).toBe('guest')
  }
})

test('requests that meet an expired token share one renewal and are sent again', async () => {
  const { api, stores, texts } = await startWallet()
  const isFresh = (headers: Readonly<Record<string, string>>) => headers.authorization === 'Bearer access-2'
  api.on('GET /me', ({ headers }) => (isFresh(headers) ? { body: user } : problem(401, 'SESSION_EXPIRED')))
  api.on('GET /balance', ({ headers }) =>
    isFresh(headers) ? { body: { availableFen: 7, pendingFen: 0, asOf: '' } } : problem(401, 'SESSION_EXPIRED'),
  )
  const renewed = { ...session, accessToken: 'access-2', refreshToken: 'refresh-2' }
  api.on('POST /sessions/refresh', () => ({ body: renewed }))
  expect(await Promise.all([stores.session.loadUser(), stores.balance.load()])).toEqual([true, true])
  expect(api.sent('POST /sessions/refresh')).toHaveLength(1)
  expect(stores.balance.availableFen).toBe(7)
  expect(texts.get('session')).toContain('refresh-2')
})

test.each(['REFRESH_TOKEN_INVALID', 'REQUEST_INVALID'])('a renewal refused with %s ends the session', async (code) => {
  const { api, stores, texts } = await startWallet()
  api.on('GET /cards', () => ({ body: { items: [{ id: 'c1' }] } }))
  await stores.of(CardsStore).load()
  api.on('GET /me', () => problem(401, 'SESSION_EXPIRED'))
  api.on('POST /sessions/refresh', () => problem(code === 'REQUEST_INVALID' ? 400 : 401, code))
  expect(await stores.session.loadUser()).toBe(false)
  expect(stores.session).toMatchObject({ status: 'guest', user: null, hasExpired: true })
  expect(stores.of(CardsStore).items).toEqual([])
  expect(texts.has('session')).toBe(false)
})

test('a renewal that nobody answered does not sign the user out', async () => {
  const { api, stores } = await startWallet()
  api.on('GET /me', () => problem(401, 'SESSION_EXPIRED'))
  api.on('POST /sessions/refresh', () => 'timeout')
  expect(await stores.session.loadUser()).toBe(false)
  expect(stores.session.status).toBe('signedIn')
  expect(stores.session.loading.failure?.code).toBe('NETWORK_TIMEOUT')
})

test('a session that another tab has renewed goes on from there', async () => {
  const { api, stores, texts } = await startWallet()
  const ofOtherTab = { ...session, accessToken: 'access-2', refreshToken: 'refresh-2' }
  texts.set('session', JSON.stringify({ version: 1, value: ofOtherTab }))
  api.on('GET /me', ({ headers }) =>
    headers.authorization === 'Bearer access-3' ? { body: user } : problem(401, 'SESSION_EXPIRED'),
  )
  api.on('POST /sessions/refresh', ({ body }) =>
    (body as { refreshToken: string }).refreshToken === 'refresh-2'
      ? { body: { ...session, accessToken: 'access-3', refreshToken: 'refresh-3' } }
      : problem(401, 'REFRESH_TOKEN_INVALID'),
  )
  expect(await stores.session.loadUser()).toBe(true)
  expect(texts.get('session')).toContain('refresh-3')
})

test('signing out works without a network', async () => {
  const { api, stores } = await startWallet()
  api.on('DELETE /sessions/current', () => 'lost')
  expect(await stores.session.signOut()).toBe(true)
  expect(stores.session.status).toBe('guest')
})

test('a page that asks while the app still starts waits for the session', async () => {
  const api = new FakeApi()
  api.on('GET /cards', ({ headers }) =>
    headers.authorization ? { body: { items: [] } } : problem(401, 'AUTH_REQUIRED'),
  )
  const { stores } = await startWallet({ api })
  expect(await stores.of(CardsStore).load()).toBe(true)
})

test('nobody is born after today, which in Shanghai begins eight hours before Greenwich', async () => {
  const { stores, clock } = await startWallet()
  const instant = Date.parse('2027-11-27T16:30:00Z')
  await clock.wait(instant - clock.now())
  expect(stores.of(IdentityStore).check(withCheckDigit('35020320271128001'))).toMatchObject({ birthDate: '2027-11-28' })
  expect(stores.of(IdentityStore).check(withCheckDigit('35020320271129001'))).toMatchObject({
    ok: false,
    code: 'ID_NUMBER_BIRTH_DATE',
  })
})

const withCheckDigit = (digits: string) => digits + idNumberCheckCharacter(digits)
