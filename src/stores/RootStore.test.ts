import { startWallet } from '../../test/support/fakeHost'

/** Stores that hold nothing of the user; a new one that is neither here nor has a `reset` keeps somebody else's data. */
const ofNobody = [
  // The device's and the app's.
  'settings',
  'launch',
  'privacy',
  'updates',
  'nfc',
  'host',
  // Forgets the user by itself: it is what says that the user has gone.
  'session',
  // Whom the host knows, whoever is signed in.
  'hostLogin',
  // Worked out from the session, the balance and the bills.
  'firstSteps',
  // A merchant anybody may see, and the session's share code.
  'sharing',
]

test('every store forgets the user, or is known to hold nothing of one', async () => {
  const { stores } = await startWallet()
  const keeping = Object.entries(stores).filter(([, store]) => typeof store.reset !== 'function')
  expect(keeping.map(([name]) => name).sort()).toEqual([...ofNobody].sort())
})

test('a store that is added forgets with the others when the session ends', async () => {
  const { stores } = await startWallet()
  const reset = jest.fn()
  Object.assign(stores, { gifts: { reset } })
  await stores.session.signOut()
  expect(reset).toHaveBeenCalled()
})
