import { onAlipay, onWeChat } from '../../test/support/miniProgram'
import { waitsMs } from './within'

/** A host that takes every question and answers none: each adapter ends in time, as its documents say it fails. */
const silent = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, () => undefined]))

const names = `getNetworkType request login getAuthCode getStorage setStorage removeStorage getRandomValues setClipboard
  getScreenBrightness setScreenBrightness setKeepScreenOn setVisualEffectOnCapture getPrivacySetting openPrivacyContract
  checkIsSupportSoterAuthentication checkIsSupportIfaaAuthentication getPhoneNumber rsa`.split(/\s+/)

const key = { keyId: 'k', nonce: 'n', rsaPublicKey: 'MIIB', publicKey: '', expiresAt: '' }
const request = { url: 'https://a.example/', method: 'GET', headers: {}, timeoutMs: 10_000 } as const

beforeEach(() => {
  jest.useFakeTimers()
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

/** How a call ended within a time, or that it did not. */
async function endOf(call: Promise<unknown>, ms: number): Promise<unknown> {
  let end: unknown = 'never ended'
  call.then(
    (answer) => {
      end = { answer }
    },
    (failure) => {
      end = failure.code ?? failure.kind ?? failure
    },
  )
  await jest.advanceTimersByTimeAsync(ms)
  return end
}

const wechat = () => onWeChat(silent(names), loadWeChat)
const alipay = () =>
  onAlipay({ ...silent(names), canIUse: () => true, request: () => ({ abort: () => undefined }) }, loadAlipay)

async function loadWeChat() {
  return {
    ...(await import('./auth/index.weapp')),
    ...(await import('./biometric/index.weapp')),
    ...(await import('./http/index.weapp')),
    ...(await import('./privacy/index.weapp')),
    ...(await import('./random/index.weapp')),
    ...(await import('./screen/index.weapp')),
    ...(await import('./storage/index.weapp')),
    ...(await import('./system/index.weapp')),
  }
}

async function loadAlipay() {
  return {
    ...(await import('./auth/index.alipay')),
    ...(await import('./biometric/index.alipay')),
    ...(await import('./clipboard/index.alipay')),
    ...(await import('./http/index.alipay')),
    ...(await import('./phone/index.alipay')),
    ...(await import('./screen/index.alipay')),
    ...(await import('./seal/index.alipay')),
    ...(await import('./storage/index.alipay')),
    ...(await import('./system/index.alipay')),
  }
}

type WeChat = Awaited<ReturnType<typeof loadWeChat>>
type Alipay = Awaited<ReturnType<typeof loadAlipay>>
type Call<Host> = readonly [string, (host: Host) => Promise<unknown>, number, unknown]

const onBoth: Call<WeChat | Alipay>[] = [
  ['isOnline', ({ system }) => system.isOnline(), 1_000, { answer: true }],
  ['a request', ({ http }) => http.send(request), 13_000, 'timeout'],
  ['login', ({ auth }) => auth.loginCode(), waitsMs.service, 'HOST_LOGIN_FAILED'],
  ['biometric support', ({ biometric }) => biometric.support(), waitsMs.state, { answer: [] }],
  ['a read', ({ storage }) => storage.read('a'), waitsMs.state, { answer: null }],
  ['a write', ({ storage }) => storage.write('a', 'b'), waitsMs.state, 'HOST_STORAGE_FULL'],
  ['hiding', ({ screen }) => screen.hideOnCapture(true), waitsMs.state, { answer: undefined }],
]

const silentTimeout = (name: string) => ({ errMsg: `${name}:fail timeout, no answer within ${waitsMs.state} ms` })

test.each<Call<WeChat>>([
  ...onBoth,
  ['a removal', ({ storage }) => storage.remove('a'), waitsMs.state, silentTimeout('removeStorage')],
  ['random bytes', ({ random }) => random.secureBytes(16), waitsMs.state, 'HOST_UNSUPPORTED'],
  ['the privacy setting', ({ privacy }) => privacy.needsConsent(), waitsMs.state, { answer: false }],
  ['the light', ({ screen }) => screen.brighten(), waitsMs.state, silentTimeout('getScreenBrightness')],
])('a WeChat that never answers: %s', async (_, call, ms, expected) => {
  const host = await wechat()
  expect(await endOf(call(host), ms)).toEqual(expected)
})

test.each<Call<Alipay>>([
  ...onBoth,
  ['a copy', ({ clipboard }) => clipboard.copy('a'), waitsMs.state, 'HOST_PERMISSION_DENIED'],
  ['the phone number', ({ phone }) => phone.read({}), waitsMs.service, 'PHONE_UNAVAILABLE'],
  [
    'a seal',
    ({ seal }) => seal.seal({ key, purpose: 'payment_pin', secret: '1' }),
    waitsMs.service,
    'HOST_UNSUPPORTED',
  ],
])('an Alipay that never answers: %s', async (_, call, ms, expected) => {
  const host = await alipay()
  expect(await endOf(call(host), ms)).toEqual(expected)
})

test('what is asked of a person has no end of its own, but the next sheet ends the one before', async () => {
  const answers: ((answer: { code: string }) => void)[] = []
  const scan = ({ success }: { success(answer: { code: string }): void }) => void answers.push(success)
  const host = await onAlipay({ scan }, () => import('./scan/index.alipay'))
  const first = host.scan.scan()
  expect(await endOf(first, 600_000)).toBe('never ended')
  const second = host.scan.scan()
  await expect(first).rejects.toMatchObject({ code: 'HOST_CANCELLED' })
  answers[0]?.({ code: 'late' })
  answers[1]?.({ code: 'right' })
  await expect(second).resolves.toBe('right')
})

test('a refusal nobody waits for leaves a line in the log', async () => {
  jest.useRealTimers()
  const refuse = ({ fail }: { fail(rejection: object): void }) => fail({ errMsg: 'setTabBarStyle:fail not a tab page' })
  const functions = { setTabBarStyle: refuse, setNavigationBarColor: refuse, setTabBarItem: refuse }
  const { system } = await onWeChat(functions, () => import('./system/index.weapp'))
  system.paintBars('dark')
  system.nameTabs(['a'])
  await new Promise((resolve) => setImmediate(resolve))
  const said = jest.mocked(console.warn).mock.calls.map(([line]) => String(line).split(':')[0])
  expect(said.sort()).toEqual(['setNavigationBarColor', 'setTabBarItem', 'setTabBarStyle'])
})

test.each([
  ['dark', 'black'],
  ['light', 'white'],
] as const)('the line above a %s tab bar is given, and is %s', async (scheme, line) => {
  const styles: object[] = []
  const functions = {
    setTabBarStyle: (style: object) => void styles.push(style),
    setNavigationBarColor: () => undefined,
  }
  const { system } = await onAlipay(functions, () => import('./system/index.alipay'))
  system.paintBars(scheme)
  expect(styles).toMatchObject([{ borderStyle: line }])
})
