import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBans } from './bans'
import { readFiles, readSources, root } from './repository'

/** What is known to bite on the two hosts, as far as it can be seen in our own texts: see src/host/README.md. */
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const product = () => readSources().filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path))
const filesWith = (pattern: RegExp) => product().flatMap(({ path, text }) => (pattern.test(text) ? [path] : []))

const manifest = JSON.parse(read('package.json'))
const packages: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies }
const bannedIn = (path: string, text: string) => findBans({ path, text }).map(({ message }) => message.split(':')[0])

test('warning 1: every package of Taro is of the one set that exists for both hosts', () => {
  const versions = Object.entries(packages).filter(([name]) => /^@tarojs\/|^babel-preset-taro$/.test(name))
  expect(versions.length).toBeGreaterThan(10)
  expect(versions.filter(([, version]) => version !== '4.2.0')).toEqual([])
})

test('warning 2: NutUI stays at the version that runs nothing when installed, and npm runs nothing either', () => {
  expect(packages['@nutui/nutui-react-taro']).toBe('3.0.19')
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})

test('warning 3: no browser variant can reach Taro, whose stubs report success', () => {
  const variants = product().filter(({ path }) => /^src\/host\/.*\.h5\.ts$/.test(path))
  expect(variants.length).toBeGreaterThanOrEqual(17)
  expect(variants.filter(({ path, text }) => bannedIn(path, text).includes('Taro in the browser'))).toEqual([])
  const stub = "import Taro from '@tarojs/taro'\nawait Taro.requestPayment(order)"
  expect(bannedIn('src/host/pay/index.h5.ts', stub)).toContain('Taro in the browser')
})

test('warning 4: nobody gives Taro callbacks, which would make a failure resolve in the browser', () => {
  expect(product().filter(({ path, text }) => bannedIn(path, text).includes('callbacks of Taro'))).toEqual([])
  expect(bannedIn('src/hooks/useCopy.ts', 'Taro.showToast({ title, fail: say })')).toEqual(['callbacks of Taro'])
})

test('warning 5: the browser’s clipboard is its own: Taro’s would keep every copied text in localStorage', () => {
  expect(filesWith(/Taro\.[gs]etClipboardData/)).toEqual([])
})

test('warning 6: webpack builds the packages, of React 18', () => {
  expect(read('config/index.ts')).toMatch(/compiler: \{ type: 'webpack5'/)
  expect(Object.keys(packages).filter((name) => /vite/.test(name))).toEqual([])
  expect(packages.react).toMatch(/^18\./)
})

test('warning 7: packages in newer syntax are written out for the hosts, and Alipay’s IDE does the rest', () => {
  const config = read('config/index.ts')
  for (const name of ['mobx', 'mobx-react-lite', '@react-spring', '@use-gesture']) expect(config).toContain(name)
  expect(JSON.parse(read('project.alipay.json')).compileOptions).toEqual({ component2: true, transpile: {} })
})

test('warning 8: nothing of MobX is used that version 7 does not have', () => {
  const gone = /\b(?:observable\.(?:ref|deep|shallow)|action\.bound|comparer\.|useLocalStore|useLocalObservable)\b/
  expect(filesWith(gone)).toEqual([])
  expect(filesWith(/import \{[^}]*\b(?:Provider|inject)\b[^}]*\} from 'mobx/)).toEqual([])
})

test('warning 11: neither the app nor an adapter navigates while a host brings the app to the front', () => {
  for (const path of ['src/app.tsx', 'src/host/launch/miniProgram.ts', 'src/stores/LaunchStore.ts']) {
    expect(bannedIn(path, read(path))).not.toContain('string addresses')
    expect(bannedIn(path, 'Taro.navigateTo({ url })')).toEqual(['string addresses'])
  }
})

test('warning 12: no answer of a host’s cashier is taken for a payment', () => {
  expect(
    bannedIn('src/stores/PaymentsStore.ts', "my.tradePay({ tradeNO }).then(({ resultCode }) => resultCode === '9000')"),
  ).toContain('cashiers of the hosts')
})

test('warning 13: neither host is asked for the other’s cashier', () => {
  expect(filesWith(/\b(?:requestPayment|tradePay)\b/)).toEqual([])
})

test('warning 18: PIN and codes are typed on our own pad', () => {
  expect(filesWith(/import \{[^}]*\b(?:NumberKeyboard|ShortPassword)\b[^}]*\} from '@nutui/)).toEqual([])
  expect(existsSync(join(root, 'src/components/PinPad.tsx'))).toBe(true)
})

test('warning 19: Taro’s depth of templates stays at its default', () => {
  expect(read('config/index.ts')).not.toMatch(/baseLevel/)
})

test('warning 20: no subpackage is independent', () => {
  expect(filesWith(/\bindependent\b\s*:/)).toEqual([])
})

test('warning 21: Taro’s test tools, made for Taro 3, are not used', () => {
  expect(Object.keys(packages).filter((name) => name.startsWith('@tarojs/test-utils'))).toEqual([])
})

test('each warning has its row in src/host/README.md, and each row its files and its test', () => {
  const rows = Array.from(read('src/host/README.md').matchAll(/^\| (\d+) \| [^|]+ \| ([^|]+) \| `([^`]+)` \|$/gm))
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 22 }, (_, index) => index + 1))
  const pathOf = (name: string) => (existsSync(join(root, 'src/host', name)) ? `src/host/${name}` : name)
  const missing = rows.flatMap(([, number, places = '', testFile = '']) => [
    ...Array.from(places.matchAll(/`([^`]+\/[^`]+|[^`]+\.\w+)`/g), ([, name = '']) => pathOf(name)).filter(
      (path) => !existsSync(join(root, path)) && !path.startsWith('index.h5'),
    ),
    ...(read(pathOf(testFile)).includes(`warning ${number}:`) ? [] : [`a test of warning ${number} in ${testFile}`]),
  ])
  expect(missing).toEqual([])
  expect(readFiles(/^src\/host\/README\.md$/)).toHaveLength(1)
})
