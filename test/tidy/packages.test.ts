import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../support/temporaryFolder'
import { root } from './repository'

/** What `npm run build` says of a package with these files, and whether it lets it pass. */
function describePackages(target: string, files: Record<string, number>): { lines: string[]; fit: boolean } {
  const folder = temporaryFolder('packages')
  const app = { pages: ['pages/home/index'], subPackages: [{ root: 'packages/pay/', pages: ['confirm/index'] }] }
  writeFileSync(join(folder, 'app.json'), JSON.stringify(app))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), Buffer.alloc(bytes))
  }
  const program = `
    import { describePackages } from './scripts/lib/packages.mjs'
    console.log(JSON.stringify(describePackages('${target}', ${JSON.stringify(folder)})))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' })
  return JSON.parse(output)
}

const tooLarge = ({ lines }: { lines: string[] }) =>
  lines.filter((line) => line.endsWith('TOO LARGE')).map((line) => line.split(/ {2,}/)[0])

test.each(['weapp', 'alipay'])(
  'a main package of %s above 0.9 MB does not pass, and its biggest files are named',
  (target) => {
    const described = describePackages(target, {
      'vendors.js': 500_000,
      'common.js': 400_000,
      'packages/pay/common.js': 1,
      'vendors.js.map': 9_000_000,
    })
    expect(described.fit).toBe(false)
    expect(tooLarge(described)).toEqual(['main'])
    expect(described.lines.slice(1, 3).map((line) => line.trim().split(/ +/)[0])).toEqual(['vendors.js', 'common.js'])
  },
)

test('at 0.9 MB it passes; what lies in a subpackage does not count', () => {
  const described = describePackages('weapp', { 'vendors.js': 899_800, 'packages/pay/common.js': 800_000 })
  expect(described.fit).toBe(true)
  expect(described.lines.map((line) => line.split(/ {2,}/)[0])).toEqual(['main', 'packages/pay', 'all packages'])
})

test('a subpackage has the host’s limit', () => {
  expect(tooLarge(describePackages('weapp', { 'packages/pay/common.js': 2048 * 1024 + 1 }))).toEqual(['packages/pay'])
})
