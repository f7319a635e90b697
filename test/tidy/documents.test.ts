import { findDeadLinks, findPrivatePlaces } from './documents'
import { readFiles, report } from './repository'

test('every relative link of the documents leads somewhere', () => {
  const documents = readFiles(/\.md$/)
  expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.en.md']))
  expect(report(documents.flatMap(findDeadLinks))).toEqual([])
})

test('no file names a place of one machine', () => {
  const texts = readFiles(/\.(?:[cm]?[jt]sx?|json|md|sql|s?css|html|ya?ml|sh|txt)$|^\.(?:npmrc|gitignore)$|^\.ci\//)
  expect(report(texts.filter(({ path }) => !path.startsWith('test/tidy/')).flatMap(findPrivatePlaces))).toEqual([])
})

test('a dead link is found, a living or outside one is not', () => {
  const links = (text: string) => findDeadLinks({ path: 'docs/x.md', text })
  expect(links('see [it](missing.md)')).toHaveLength(1)
  expect(links('![picture](screens/missing.png "title")')).toHaveLength(1)
  expect(links('<img src="../missing.png">')).toHaveLength(1)
  expect(links('[a](../README.md#start) [b](https://example.com/x) [c](#top) [d](mailto:a@example.com)')).toEqual([])
})

test.each([
  ['README.md', 'cd /home/someone/wallet'],
  ['README.md', 'C:\\Users\\me'],
  ['package-lock.json', '"resolved": "https://registry.example.com/a.tgz"'],
  ['.npmrc', 'registry=http://10.0.0.1/'],
])('%s may not say %s', (path, text) => {
  expect(findPrivatePlaces({ path, text }).length).toBeGreaterThan(0)
})

test('relative paths and pages of the web may be named', () => {
  const text = '"resolved": "server"\nsrc/work/x ./home/index https://example.com/root/a /pages/home/index'
  expect(report(findPrivatePlaces({ path: 'package-lock.json', text }))).toEqual([])
})
