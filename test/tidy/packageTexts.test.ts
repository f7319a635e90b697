import { findForeignTexts, findPagesWithoutTexts, ownersOf } from './packageTexts'
import { readSources, report } from './repository'

const sources = readSources()
const owners = ownersOf(sources)

test('a text of a package stands in that package only', () => {
  expect([...owners].filter(([, owner]) => owner !== null).sort()).toEqual([
    ['account', 'account'],
    ['cards', 'cards'],
    ['collection', 'transfer'],
    ['limits', 'limits'],
    ['loginMethods', 'account'],
    ['paycode', 'paycode'],
    ['topup', 'topup'],
    ['transfer', 'transfer'],
    ['troubles', 'bills'],
    ['withdraw', 'withdraw'],
  ])
  expect(report(sources.flatMap((file) => findForeignTexts(file, owners)))).toEqual([])
})

test('every page of a package with texts brings them', () => {
  expect(report(findPagesWithoutTexts(sources))).toEqual([])
})

test.each(['src/pages/me/index.tsx', 'src/components/CodeSubmit.tsx', 'src/packages/settings/settings/index.tsx'])(
  '%s may not say what only packages/account brings',
  (path) => {
    const file = { path, text: "\nconst title = t('loginMethods.title')" }
    expect(report(findForeignTexts(file, owners))).toEqual([
      `${path}:2 'loginMethods.title' is only there with packages/account`,
    ])
  },
)

test('its own page may, and anybody what the main package holds', () => {
  const text = "t('loginMethods.title') + t('common.done')"
  expect(findForeignTexts({ path: 'src/packages/account/pin/index.tsx', text }, owners)).toEqual([])
  expect(findForeignTexts({ path: 'src/pages/me/index.tsx', text: "t('common.done')" }, owners)).toEqual([])
})

test('a page without its texts is found, one of a package without any is not', () => {
  const texts = { path: 'src/packages/gifts/texts/index.ts', text: '' }
  const page = (path: string, text: string) => ({ path, text })
  expect(
    report(
      findPagesWithoutTexts([
        texts,
        page('src/packages/gifts/send/index.tsx', "import { t } from '@/i18n'"),
        page('src/packages/gifts/list/index.tsx', "import '../texts'"),
        page('src/packages/share/landing/index.tsx', ''),
      ]),
    ),
  ).toEqual(["src/packages/gifts/send/index.tsx:1 must import '../texts', the sentences of its package"])
})
