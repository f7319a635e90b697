import { findUnusedExports, findUnusedTexts } from './deadCode'
import { readSources, report } from './repository'

const sources = readSources()

test('nothing is exported that nothing uses', () => {
  expect(report(findUnusedExports(sources))).toEqual([])
})

test('no text is kept that no page shows', () => {
  // Sentences of errors and messages are looked up by code and kind; a missing or needless one does not compile.
  const dictionaries = sources.filter(({ path }) => /^src\/i18n\/zh\/(?!index|errors|messages)\w+\.ts$/.test(path))
  const users = sources.filter(({ path }) => /^src\/(?!i18n\/(?:zh|en)\/)/.test(path))
  expect(dictionaries.length).toBeGreaterThan(0)
  expect(report(findUnusedTexts(dictionaries, users))).toEqual([])
})

test('an export only a test uses is found, one that is used is not', () => {
  const files = [
    { path: 'rules/src/a.ts', text: 'export const used = 1\nexport const dead = 2\nexport function own() {}\nown()' },
    { path: 'rules/src/a.test.ts', text: 'expect(dead).toBe(2)' },
    { path: 'rules/src/b.ts', text: "import { used } from './a'" },
  ]
  expect(report(findUnusedExports(files))).toEqual(['rules/src/a.ts:2 exports dead, which nothing uses'])
})

test('a text without a page is found', () => {
  const dictionary = { path: 'src/i18n/zh/home.ts', text: "export const home = {\n  shown: 'a',\n  lost: 'b',\n}" }
  const page = { path: 'src/pages/home/index.tsx', text: "t('home.shown')" }
  expect(report(findUnusedTexts([dictionary], [page]))).toEqual(["src/i18n/zh/home.ts:3 nothing shows 'home.lost'"])
})
