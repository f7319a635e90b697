import { createMyApi } from '../../test/host/apis/my'
import { createTestHost, type TestHost } from '../../test/host/apis/testDeps'
import { createWxApi } from '../../test/host/apis/wx'
import { onAlipay, onWeChat } from '../../test/support/miniProgram'

/** The adapters on the headless hosts' own functions: two readings of the hosts' documents that must agree. */

const fromSandbox = {
  get: async <Answer>() => ({}) as Answer,
  post: async <Answer>(path: string) =>
    ({ code: `code of ${path}`, authCode: `code of ${path}`, response: 'Y2lwaGVy', sign: 'c2lnbg==' }) as Answer,
}

async function loadOnWeChat(host: TestHost) {
  const api = createWxApi(host.deps)
  const modules = await onWeChat(api.functions, async () => ({
    ...(await import('./auth/index.weapp')),
    ...(await import('./biometric/index.weapp')),
    ...(await import('./clipboard/index.weapp')),
    ...(await import('./nfc/index.weapp')),
    ...(await import('./phone/index.weapp')),
    ...(await import('./privacy/index.weapp')),
    ...(await import('./random/index.weapp')),
    ...(await import('./scan/index.weapp')),
    ...(await import('./screen/index.weapp')),
    ...(await import('./storage/index.weapp')),
    ...(await import('./subscribe/index.weapp')),
    ...(await import('./system/index.weapp')),
    ...(await import('./update/index.weapp')),
  }))
  return { ...modules, api }
}

async function loadOnAlipay(host: TestHost) {
  const api = createMyApi(host.deps)
  const modules = await onAlipay(api.functions, async () => ({
    ...(await import('./auth/index.alipay')),
    ...(await import('./biometric/index.alipay')),
    ...(await import('./clipboard/index.alipay')),
    ...(await import('./nfc/index.alipay')),
    ...(await import('./phone/index.alipay')),
    ...(await import('./privacy/index.alipay')),
    ...(await import('./random/index.alipay')),
    ...(await import('./scan/index.alipay')),
    ...(await import('./screen/index.alipay')),
    ...(await import('./storage/index.alipay')),
    ...(await import('./subscribe/index.alipay')),
    ...(await import('./system/index.alipay')),
    ...(await import('./update/index.alipay')),
  }))
  return { ...modules, api }
}

const hosts = [
  ['WeChat', 'weapp', loadOnWeChat],
  ['Alipay', 'alipay', loadOnAlipay],
] as const

describe.each(hosts)('on the headless %s', (_name, hostName, load) => {
  const start = async (device: Partial<TestHost['deps']['device']> = {}) => {
    const host = createTestHost({ hostName, sandbox: fromSandbox, device })
    return { host, ...(await load(host)) }
  }

  test('texts are kept, copied and read, and the light goes up and down', async () => {
    const { host, storage, clipboard, screen, system } = await start()
    expect(await storage.read('session')).toBeNull()
    await storage.write('session', '余额 ¥20')
    expect(await storage.read('session')).toBe('余额 ¥20')
    await storage.remove('session')
    expect(await storage.read('session')).toBeNull()

    await clipboard.copy('no. 1')
    const restore = await screen.brighten()
    expect(host.deps.device).toMatchObject({ clipboard: 'no. 1', brightness: 1 })
    await restore()
    await screen.keepOn(true)
    await screen.hideOnCapture(true)
    expect(host.deps.device).toMatchObject({ brightness: 0.5, isKeptOn: true, isHiddenOnCapture: true })
    expect(system.read()).toMatchObject({ colorScheme: 'light', deviceName: 'Egret Egret 1' })
    expect(await system.isOnline()).toBe(true)
    expect(host.violations).toEqual([])
  })

  test('a screenshot is told of, until nobody listens', async () => {
    const { host, screen } = await start()
    const told = jest.fn()
    const stop = screen.onCapture(told)
    host.signals.send('capture', undefined)
    stop()
    host.signals.send('capture', undefined)
    expect(told).toHaveBeenCalledTimes(1)
    expect(host.violations).toEqual([])
  })

  test('a login code, a scan, a closed scanner and a finger', async () => {
    const { host, auth, scan, biometric } = await start({ biometrics: ['fingerprint'] })
    expect(await auth.loginCode()).toMatch(/^code of /)
    host.answers.set('scan', { text: 'https://qr.example/m/a', source: 'camera' })
    expect(await scan.scan()).toBe('https://qr.example/m/a')
    host.answers.set('scan', { text: null })
    await expect(scan.scan()).rejects.toMatchObject({ code: 'HOST_CANCELLED' })
    expect(await biometric.support()).toEqual(['fingerprint'])
    host.answers.set('biometric', { passed: true })
    expect(await biometric.prove('challenge-1')).toMatchObject({ kind: 'fingerprint' })
    expect(host.violations).toEqual([])
  })

  test('without a network there is no login code', async () => {
    const { auth } = await start({ networkType: 'none' })
    await expect(auth.loginCode()).rejects.toMatchObject({ code: 'HOST_LOGIN_FAILED' })
  })

  test('the phone button, allowed and refused', async () => {
    const { host, api, phone } = await start()
    const press = async () => {
      const { button } = phone
      const attributes: Record<string, string> = 'scope' in button ? { scope: button.scope } : {}
      const answer = await api.openButton({ openType: button.openType, id: '', attributes })
      return phone.read(answer?.detail)
    }
    host.answers.set('authorize', { allow: true })
    expect(await press()).toEqual(
      hostName === 'weapp'
        ? { code: 'code of /wechat/host/phone-codes' }
        : expect.objectContaining({ sign: 'c2lnbg==' }),
    )
    host.answers.set('authorize', { allow: false })
    await expect(press()).rejects.toMatchObject({ code: 'PHONE_REFUSED' })
    expect(host.violations).toEqual([])
  })

  test('messages are asked for, and refused', async () => {
    const { host, subscribe } = await start()
    host.answers.set('subscribe', { accepted: ['payment'] })
    expect(await subscribe.ask(['payment', 'topup'])).toEqual({ payment: 'accept', topup: 'reject' })
    expect(host.violations).toEqual([])
  })

  test('nothing waits to be updated', async () => {
    const { host, update } = await start()
    expect(update.onReady(() => undefined)).toBeInstanceOf(Function)
    expect(host.violations).toEqual([])
  })
})

describe('on the headless WeChat alone', () => {
  const start = async (device: Partial<TestHost['deps']['device']>) => {
    const host = createTestHost({ sandbox: fromSandbox, device })
    return { host, ...(await loadOnWeChat(host)) }
  }

  test('a tag is read, and a phone whose NFC is off or missing says so', async () => {
    const { host, nfc } = await start({ nfc: 'ready' })
    expect(await nfc.support()).toBe('ready')
    const reading = nfc.read()
    await new Promise((resolve) => setTimeout(resolve, 20))
    host.signals.send('nfcTag', { uri: 'https://qr.example/m/a' })
    expect(await reading).toBe('https://qr.example/m/a')
    expect(host.violations).toEqual([])

    const off = await start({ nfc: 'off' })
    expect(await off.nfc.support()).toBe('off')
    await expect(off.nfc.read()).rejects.toMatchObject({ code: 'NFC_OFF' })
    const none = await start({ nfc: 'none' })
    expect(await none.nfc.support()).toBe('none')
  })

  test('what is blocked goes on after the button was tapped, and fails as refused without it', async () => {
    const { host, api, privacy, clipboard } = await start({ hasAgreedToPrivacy: false })
    privacy.onAsk((answer) => answer(false))
    await expect(clipboard.copy('no. 1')).rejects.toMatchObject({ code: 'PRIVACY_REFUSED' })

    const other = await start({ hasAgreedToPrivacy: false })
    expect(await other.privacy.needsConsent()).toBe(true)
    other.privacy.onAsk(async (answer) => {
      const id = other.privacy.agreeButtonId
      await other.api.openButton({ openType: 'agreePrivacyAuthorization', id, attributes: {} })
      answer(true)
    })
    await other.clipboard.copy('no. 2')
    expect(other.host.deps.device.clipboard).toBe('no. 2')
    expect([...host.violations, ...other.host.violations]).toEqual([])
    expect(api.functions).toBeDefined()
  })

  test('randomness comes from the system', async () => {
    const { random } = await start({})
    expect(await random.secureBytes(16)).toHaveLength(16)
  })
})
