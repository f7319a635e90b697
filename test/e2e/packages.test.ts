import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

// Goal: what only one subpackage needs is not read before the first page. Method: look for it in the packages as built.

const folder = join(__dirname, '../../dist/weapp')

function scriptsOf(place: string): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name)
    if (entry.isDirectory()) return scriptsOf(path)
    return entry.name.endsWith('.js') ? [relative(folder, path)] : []
  })
}

/** The packages whose scripts hold this text; the main one is `main`. */
function packagesWith(text: string): string[] {
  const holding = scriptsOf(folder).filter((path) => readFileSync(join(folder, path), 'utf8').includes(text))
  return [...new Set(holding.map((path) => /^packages\/([\w-]+)\//.exec(path)?.[1] ?? 'main'))].sort()
}

const english = join(__dirname, '../../src/i18n/en')
const mainTexts = readdirSync(english)
  .map((name) => readFileSync(join(english, name), 'utf8'))
  .join()

const domains = [
  ['account', 'account'],
  ['account', 'loginMethods'],
  ['cards', 'cards'],
  ['limits', 'limits'],
  ['paycode', 'paycode'],
  ['topup', 'topup'],
  ['transfer', 'transfer'],
  ['transfer', 'collection'],
  ['withdraw', 'withdraw'],
  ['bills', 'troubles'],
] as const

test.each(domains)('the sentences of packages/%s (%s) come with it', async (owner, domain) => {
  const { [domain]: texts } = await import(`../../src/packages/${owner}/texts/en/${domain}.ts`)
  // Of letters that a build writes as they are, and what the main package does not say as well.
  const sentences = Object.values<string>(texts).filter(
    (text) => /^[\w ,.:;?()-]{20,}$/.test(text) && !mainTexts.includes(text),
  )
  expect(sentences).not.toEqual([])
  expect(sentences.filter((text) => packagesWith(text).join() !== owner)).toEqual([])
})

/** A word that only this store, or its part of the API, has; the packages that open it. */
const stores: [string, string, string[]][] = [
  ['LoginMethodsStore', '/host-identities', ['account']],
  ['SignInFlow', 'goOnUnlinked', ['account']],
  ['TroublesStore', '"troubled"', ['bills']],
  ['LimitsStore', '/limits/own', ['limits']],
  ['InboxStore', '/messages/read', ['inbox']],
  ['CardBindingFlow', 'phoneMasked:"string"', ['cards']],
  ['CardsStore', '/unbind', ['cards', 'pay', 'topup', 'withdraw']],
  ['SubscriptionsStore', 'subscriptionsRefused', ['pay', 'settings', 'topup']],
  ['TransferFlow', '/transfers/quote', ['transfer']],
  ['CollectionsStore', '/collections/find', ['transfer']],
  ['CollectionForm', 'peopleText', ['transfer']],
  ['ReceiveCodeStore', '/receive-codes', ['transfer']],
  ['PaymentCodeStore', '/payment-code-devices', ['paycode']],
  ['PartnersStore and SharedMerchantStore', '/partner-merchants', ['points', 'share']],
]

test.each(stores)('%s (%s) is in the packages that open it and nowhere else', (_, word, owners) => {
  expect(packagesWith(word)).toEqual(owners)
})

test('what recovers lost money at the start is in the main package', () => {
  expect(packagesWith('pendingPayment')).toEqual(['main'])
  expect(packagesWith('pendingTopUp')).toEqual(['main'])
  expect(packagesWith('pendingTransfer')).toEqual(['main'])
  expect(packagesWith('pendingWithdrawal')).toEqual(['main'])
})

const previewScripts = join(__dirname, '../../dist/h5/js')

test('the cipher is no part of the preview’s first view', () => {
  const holding = readdirSync(previewScripts).filter(
    (name) => name.endsWith('.js') && readFileSync(join(previewScripts, name), 'utf8').includes('no PRNG'),
  )
  expect(holding).toHaveLength(1)
  expect(holding.filter((name) => name.startsWith('app.'))).toEqual([])
})

test('the preview brings each module once, whichever pages need it', () => {
  const scripts = readdirSync(previewScripts).filter((name) => name.endsWith('.js'))
  const modules = scripts.flatMap((name) =>
    Array.from(
      readFileSync(join(previewScripts, name), 'utf8').matchAll(/[{,]"(\d+)":function\(/g),
      ([, id = '']) => id,
    ),
  )
  expect(modules.length).toBeGreaterThan(200)
  expect(modules.filter((id, index) => modules.indexOf(id) !== index)).toEqual([])
})
