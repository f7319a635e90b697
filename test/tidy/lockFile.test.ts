import { findUnlocked } from './lockFile'
import { readFiles } from './repository'

test.each(['package-lock.json', 'scripts/hostTools/package-lock.json'])(
  '%s holds every package that its packages ask for, on every platform',
  (name) => {
    const lock = readFiles(/package-lock\.json$/).find(({ path }) => path === name)
    const { packages } = JSON.parse(lock?.text ?? '{}')
    expect(Object.keys(packages).length).toBeGreaterThan(100)
    expect(findUnlocked(packages)).toEqual([])
  },
)

test('a dependency is found beside its asker or above it, and missed when it is nowhere', () => {
  const packages = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { dependencies: { b: '1.0.0', c: '1.0.0', d: '1.0.0' }, optionalDependencies: { e: '1.0.0' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1.0.0' } },
    'node_modules/c': {},
  }
  expect(findUnlocked(packages)).toEqual(['node_modules/a → d', 'node_modules/a → e'])
})
