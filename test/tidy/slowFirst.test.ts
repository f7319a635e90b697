import { existsSync } from 'node:fs'
import { join } from 'node:path'
import SlowFirst from '../support/slowFirst.cjs'
import { root } from './repository'

test('the suites that begin first are there', () => {
  expect(SlowFirst.slowSuites.filter((suite) => !existsSync(join(root, suite)))).toEqual([])
})

test('they begin first, however small their files are', async () => {
  const context = { config: { id: 'none', cacheDirectory: root, rootDir: root }, hasteFS: { getSize: () => 1 } }
  const sequencer = new SlowFirst({ contexts: [], globalConfig: {} } as never)
  const [slowest = '', second = ''] = SlowFirst.slowSuites
  const tests = ['src/a.test.ts', second, 'src/b.test.ts', slowest].map((path) => ({ path: join(root, path), context }))
  const sorted = await sequencer.sort(tests as never)
  expect(sorted.slice(0, 2).map(({ path }) => path)).toEqual([slowest, second].map((path) => join(root, path)))
})
