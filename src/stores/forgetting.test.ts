import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isComputedProp, isObservable, runInAction } from 'mobx'
import { startWallet } from '../../test/support/fakeHost'
import type { RootStore } from './RootStore'
import type { Forgetful, StoreClass } from './StoreContext'

// Goal: after a session nothing of its user is left in any store. Method: open every store there is, write a mark into every
// field it has, end the session, and look for marks.

const mark = 'of the person who was signed in'
const numberMark = 987_654_321

/** Stores that are the device's or the app's: they hold nothing of whoever is signed in. */
const ofNobody = ['settings', 'launch', 'privacy', 'updates', 'nfc', 'hostLogin', 'firstSteps', 'sharing']

/** Fields that outlast a session, each for a reason. */
const outlasting: Record<string, string> = {
  'session.hasExpired': 'why the sign-in page is there',
  'session.signingOut': 'the deed that is ending the session',
  'balance.isHidden': 'the device remembers whether amounts are covered',
}

/** What a store is made of and how it works, rather than what it holds. */
const workings =
  /^(?:deps|context|port|stored|endListeners|requests|kind|running|lastRun|answeredRun|submission|following|generation|\w*Api)$/

type Fields = Record<string, unknown>
type Visit = (owner: Fields, name: string, path: string) => void

/** Visits every field of a store and of the operations and flows within it. */
function walk(store: object, path: string, visit: Visit): void {
  const owner = store as Fields
  for (const name of Object.getOwnPropertyNames(store)) {
    const at = `${path}.${name}`
    if (workings.test(name) || at in outlasting || isComputedProp(store, name)) continue
    const value = owner[name]
    const isData = typeof value !== 'object' || value === null || Array.isArray(value) || value.constructor === Object
    if (typeof value === 'function') continue
    if (isData) visit(owner, name, at)
    else if (isObservable(value)) walk(value, at, visit)
  }
}

function fill(store: object, path: string): void {
  runInAction(() =>
    walk(store, path, (owner, name) => {
      const value = owner[name]
      if (typeof value === 'number') owner[name] = numberMark
      else if (typeof value === 'boolean') owner[name] = !value
      else owner[name] = Array.isArray(value) ? [mark] : value !== null && typeof value === 'object' ? { mark } : mark
    }),
  )
}

/** What a store holds, field by field, as text. */
function contents(store: object, path: string): Map<string, string> {
  const held = new Map<string, string>()
  walk(store, path, (owner, name, at) => held.set(at, JSON.stringify(owner[name]) ?? ''))
  return held
}

/** The fields that hold what they did not hold at the start. */
function leftOver(store: object, path: string, atStart: Map<string, string>): string[] {
  return [...contents(store, path)].filter(([at, text]) => text !== atStart.get(at)).map(([at]) => at)
}

const root = join(__dirname, '..')
const folders = ['stores', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/stores`)]

/** Every class that `of` can make, found by what its constructor takes. */
async function storeClasses(): Promise<[string, StoreClass<Forgetful>][]> {
  const found: [string, StoreClass<Forgetful>][] = []
  for (const folder of folders) {
    for (const file of listFolder(join(root, folder)).filter((name) => /^\w+\.ts$/.test(name))) {
      const path = join(root, folder, file)
      const [, name] =
        /export class (\w+) \{[\s\S]*constructor\([^)]*: StoreContext\)/.exec(readFileSync(path, 'utf8')) ?? []
      if (name !== undefined) found.push([name, (await import(path))[name]])
    }
  }
  return found
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function mainStores(stores: RootStore): [string, object][] {
  return Object.entries(stores).filter(([name, store]) => !ofNobody.includes(name) && isObservable(store))
}

async function endedWith(classes: readonly (readonly [string, StoreClass<Forgetful>])[]): Promise<string[]> {
  const { stores } = await startWallet()
  const guest = (await startWallet({ isSignedIn: false })).stores
  const opened = classes.map(([name, Class]) => ({ name, store: stores.of(Class), fresh: guest.of(Class) }))
  const main = mainStores(stores).map(([name, store]) => ({
    name,
    store,
    fresh: Object.entries(guest).find(([other]) => other === name)?.[1],
  }))
  const all = [...main, ...opened].map((each) => ({ ...each, atStart: contents(each.fresh, each.name) }))
  for (const { name, store } of all) fill(store, name)
  await stores.session.leave()
  return all.flatMap(({ name, store, atStart }) => leftOver(store, name, atStart))
}

test('every store that a page can open is found', async () => {
  const names = (await storeClasses()).map(([name]) => name).sort()
  expect(names).toEqual([
    'CardBindingFlow',
    'CardsStore',
    'CollectionForm',
    'CollectionsStore',
    'IdentityStore',
    'InboxStore',
    'LimitsStore',
    'LoginMethodsStore',
    'PartnersStore',
    'PaymentCodeStore',
    'PinStore',
    'ReceiveCodeStore',
    'SharedMerchantStore',
    'SignInFlow',
    'SubscriptionsStore',
    'TransferFlow',
    'TransfersStore',
    'TroublesStore',
    'WithdrawalStore',
  ])
})

test('when the session has ended no store holds anything of its user', async () => {
  expect(await endedWith(await storeClasses())).toEqual([])
})

test('a store that forgets nothing is found, and so is one that forgets half', async () => {
  class GiftsStore {
    gifts: string[] = []
    sentTo: string | null = null
    reset(): void {
      this.gifts = []
    }
  }
  expect(await endedWith([['gifts', GiftsStore]])).toEqual(['gifts.sentTo'])
})

test('a store is made once, and only when it is opened', async () => {
  const { stores } = await startWallet()
  let count = 0
  class GiftsStore {
    constructor() {
      count += 1
    }
    reset(): void {
      count += 100
    }
  }
  await stores.session.leave()
  expect(count).toBe(0)
  expect(stores.of(GiftsStore)).toBe(stores.of(GiftsStore))
  expect(count).toBe(1)
  await stores.session.leave()
  expect(count).toBe(101)
})

test('what is kept on the device of a flow that was not opened goes as well', async () => {
  const texts = new Map([
    ['cardBinding', 'anything'],
    ['sentCode', 'anything'],
    ['openCode', 'anything'],
    ['transferPayee', 'anything'],
    ['pendingPayment', 'stays for this user’s return'],
  ])
  const { stores } = await startWallet({ texts })
  await stores.session.signOut()
  expect([...texts.keys()].filter((key) => key !== 'signedOut').sort()).toEqual(['pendingPayment'])
})
