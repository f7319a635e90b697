import { readSources, report } from './repository'
import { findUnusedTexts } from './unusedTexts'

const sources = readSources()

test('no text is kept that no page shows', () => {
  // Sentences of errors, contexts and messages are looked up by code and kind; a missing or needless one does not compile.
  const dictionaries = sources.filter(({ path }) =>
    /^src\/(?:i18n|packages\/[\w-]+\/texts)\/zh\/(?!index|errors|contexts|messages)\w+\.ts$/.test(path),
  )
  const users = sources.filter(({ path }) => /^src\/(?!(?:i18n|packages\/[\w-]+\/texts)\/(?:zh|en)\/)/.test(path))
  expect(dictionaries.length).toBeGreaterThan(0)
  expect(report(findUnusedTexts(dictionaries, users))).toEqual([])
})

test('a text without a page is found', () => {
  const dictionary = { path: 'src/i18n/zh/home.ts', text: "export const home = {\n  shown: 'a',\n  lost: 'b',\n}" }
  const page = { path: 'src/pages/home/index.tsx', text: "t('home.shown')" }
  expect(report(findUnusedTexts([dictionary], [page]))).toEqual(["src/i18n/zh/home.ts:3 nothing shows 'home.lost'"])
})
