import { advisories, findVulnerable } from './advisories'
import { readFiles } from './repository'

const lockedPackages = () => JSON.parse(readFiles(/^package-lock\.json$/)[0]?.text ?? '{}').packages

test('no locked version has a published fault, but for those out of reach', () => {
  const { open, known } = findVulnerable(lockedPackages(), advisories)
  expect(open).toEqual([])
  // What is excused has to be there still, or the excuse goes.
  const excused = advisories.filter(({ outOfReach }) => outOfReach).map(({ id }) => id)
  expect(known.map((text) => text.split(': ')[1]).sort()).toEqual(excused.sort())
})

test('a vulnerable version is found wherever it lies, up to the one that mends it', () => {
  const published = [{ name: 'a', id: 'GHSA-1', since: '2.0.0', fixedIn: '2.10.1' }]
  const at = (version: string) => findVulnerable({ 'node_modules/b/node_modules/a': { version } }, published).open
  for (const version of ['2.0.0', '2.9.9', '2.10.0', '2.10.1-rc.1']) expect(at(version)).toHaveLength(1)
  for (const version of ['1.9.9', '2.10.1', '2.10.2', '10.0.0']) expect(at(version)).toEqual([])
  expect(
    findVulnerable({ a: { version: '2.1.0' }, 'node_modules/@b/a': { version: '2.1.0' } }, published).open,
  ).toEqual([])
})

test('what is forced on packages by an override is in the lock file, and is looked at like the rest', () => {
  const [manifest] = readFiles(/^package\.json$/)
  const { overrides } = JSON.parse(manifest?.text ?? '{}')
  const forced = Object.entries<string | Record<string, string>>(overrides).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[name, inner]] : Object.entries(inner),
  )
  expect(forced.length).toBeGreaterThan(0)
  for (const [name = '', version = ''] of forced) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(findVulnerable({ [`node_modules/${name}`]: { version } }, advisories).open).toEqual([])
  }
})

test('no folder is listed to anybody', () => {
  const users = readFiles(/^(server|sandbox)\/.*\.ts$/).filter(({ text }) => text.includes("from '@fastify/static'"))
  expect(users.length).toBeGreaterThan(0)
  for (const { path, text } of users) {
    if (!path.endsWith('.test.ts')) expect({ path, lists: /\blist\s*:/.test(text) }).toEqual({ path, lists: false })
  }
})
