import { readSources, report } from './repository'
import { findLongFiles, findLongFunctions, longFiles, maxLines } from './sizes'

const sources = readSources()

test('no file is too long', () => {
  expect(report(sources.flatMap(findLongFiles))).toEqual([])
})

test('no function is too long', () => {
  expect(report(sources.flatMap(findLongFunctions))).toEqual([])
})

test('every file on the allow-list still needs to be there', () => {
  const needless = longFiles.filter(({ path }) => {
    const file = sources.find((source) => source.path === path)
    return file === undefined || file.text.trimEnd().split('\n').length <= maxLines(path)
  })
  expect(needless).toEqual([])
})

test('a long file and a long function are found', () => {
  const body = Array.from({ length: 130 }, (_, index) => `  step${index}()`).join('\n')
  const text = `export function pay() {\n${body}\n}\n`
  expect(findLongFiles({ path: 'server/src/domains/payments/http/pay.ts', text })).toHaveLength(1)
  expect(findLongFiles({ path: 'server/src/domains/payments/pay.ts', text })).toEqual([])
  expect(findLongFunctions({ path: 'server/src/domains/payments/pay.ts', text })).toHaveLength(1)
  expect(findLongFunctions({ path: 'src/x.ts', text: 'const pay = () => {\n  go()\n}' })).toEqual([])
})
