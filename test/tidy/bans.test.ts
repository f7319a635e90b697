import { bans, findBans, withoutComments } from './bans'
import { readFiles, readSources, report } from './repository'

const readStyles = () => readFiles(/^src\/.*\.scss$/)

test('nothing banned is written', () => {
  expect(report([...readSources(), ...readStyles()].flatMap(findBans))).toEqual([])
})

/** One bad line a ban, so that no ban can stay silent for good. */
const examples: [string, string, string][] = [
  ['host globals', 'src/pages/home/index.tsx', 'wx.login()'],
  ['target switches', 'src/app.tsx', "if (process.env.TARO_ENV === 'weapp') start()"],
  ['Taro.request', 'src/api/client.ts', 'await Taro.request({ url })'],
  ['Taro storage', 'src/stores/SessionStore.ts', "Taro.getStorageSync('token')"],
  ['string addresses', 'src/pages/me/index.tsx', "Taro.navigateTo({ url: '/pages/x' })"],
  ['Taro in the browser', 'src/host/scan/index.h5.ts', "import Taro from '@tarojs/taro'"],
  ['callbacks of Taro', 'src/host/scan/index.weapp.ts', 'Taro.scanCode({ success: done })'],
  ['cashiers of the hosts', 'src/stores/PaymentsStore.ts', 'await Taro.requestPayment(order)'],
  ['the phone’s clock', 'src/components/Countdown.tsx', 'const left = endsAtMs - Date.now()'],
  ['dates by hand', 'src/stores/BillsStore.ts', 'const atMs = Date.parse(bill.occurredAt)'],
  ['time by multiplication', 'src/stores/SentCode.ts', 'const resendAtMs = nowMs + retryAfterSeconds * 1000'],
  ['parseFloat', 'src/pages/home/index.tsx', 'const yuan = parseFloat(text)'],
  ['toFixed', 'server/src/domains/payments/pay.ts', 'return value.toFixed(2)'],
  ['money by division', 'src/components/Money.tsx', 'const yuan = amountFen / 100'],
  ['money by multiplication', 'src/packages/topup/form.tsx', 'const fen = yuan * 100'],
  ['Number of an amount', 'src/packages/topup/form.tsx', 'const fen = Number(amountText)'],
  ['as any', 'server/src/app.test.ts', 'const app = value as any'],
  ['suppressions', 'src/app.tsx', '// @ts-ignore'],
  ['console', 'sandbox/src/app.ts', 'console.log(request)'],
  ['notes to oneself', 'rules/src/money.ts', '// TODO negative amounts'],
  ['empty catch', 'server/src/app.ts', 'try { load() } catch (error) {}'],
  ['raw colours', 'src/components/Card.scss', '.card { color: #fff; }'],
  ['raw sizes', 'src/components/Card.scss', '.card { padding: 12px; }'],
  ['Chinese outside the dictionaries', 'src/pages/home/index.tsx', "<Text>{'余额'}</Text>"],
  ['engine features old hosts lack', 'rules/src/money.ts', 'return list.at(-1)'],
  ['random that can be guessed', 'server/src/crypto/tokens.ts', 'const id = Math.random()'],
  ['bare inputs', 'src/packages/cards/bind/NumberStep.tsx', '<Input type="digit" />'],
  [
    'messages that move a button',
    'src/packages/cards/bind/PhoneStep.tsx',
    '<MessageSlot>{a}</MessageSlot>{starting.failure && <Notice text={line} />}',
  ],
  ['decoding that throws', 'src/hooks/navigation.ts', 'const id = decodeURIComponent(query.id)'],
]

test('every ban has an example', () => {
  expect(examples.map(([name]) => name)).toEqual(bans.map(({ name }) => name))
})

test.each([
  'new Date(instant).getDate()',
  'moment.getUTCMonth()',
  'const text = moment.toISOString()',
  "import dayjs from 'dayjs'",
  'const year = Date.UTC(2026, 0, 1)',
  'const keptMs = 30 * 60_000',
  'const left = (endsAtMs - nowMs) / 1000',
  'const dayMs = 24 * 60 * 60 * 1000',
  'const hours = Math.floor(seconds / 3600)',
  'const expiresMs = 86_400_000',
])('no date or duration is worked out by hand in the client: %s', (text) => {
  expect(findBans({ path: 'src/components/Countdown.tsx', text })).not.toEqual([])
  expect(findBans({ path: 'server/src/clock.ts', text })).toEqual([])
})

test('every excused file is there and still needs its excuse', () => {
  const sources = [...readSources(), ...readStyles()]
  const idle = bans.flatMap(({ excused = {}, pattern }) =>
    Object.keys(excused).filter((path) => {
      const file = sources.find((source) => source.path === path)
      return file === undefined || !pattern.test(withoutComments(file.text))
    }),
  )
  expect(idle).toEqual([])
})

test.each(examples)('%s: %s may not say %s', (name, path, text) => {
  expect(findBans({ path, text }).map(({ message }) => message.split(':')[0])).toEqual([name])
})

test.each([
  ['src/host/scan/index.weapp.ts', 'wx.scanCode()'],
  ['src/pages/home/index.tsx', '// 余额 in the hero, wx.login elsewhere'],
  ['src/pages/home/index.tsx', "go('bills')"],
  ['src/i18n/zh/home.ts', "balance: '余额'"],
  ['rules/src/money.ts', 'const anything = company.my.name'],
  ['src/components/List.tsx', "<View id='#anchor-to' />"],
])('%s may say %s', (path, text) => {
  expect(report(findBans({ path, text }))).toEqual([])
})

test('comments are blanked in place, strings stay', () => {
  const text = "const url = 'https://x' // note\n/* a\nb */ call()"
  const code = withoutComments(text)
  expect(code).toContain("'https://x'")
  expect(code).not.toContain('note')
  expect(code.indexOf('call()')).toBe(text.indexOf('call()'))
})
