import { call, createTestHost } from '../testDeps'
import { createWxApi } from '.'

const wxOf = (host: ReturnType<typeof createTestHost>) => createWxApi(host.deps).functions

type Promising = (options?: object) => Promise<Record<string, unknown>> | undefined

test('a function promises only when nobody gave it a callback', async () => {
  const wx = wxOf(createTestHost())
  const getNetworkType = wx.getNetworkType as Promising
  await expect(getNetworkType()).resolves.toMatchObject({ networkType: 'wifi', errMsg: 'getNetworkType:ok' })
  expect(getNetworkType({ complete: () => undefined })).toBeUndefined()
  expect(await call(wx, 'getNetworkType')).toMatchObject({ ok: true, result: { errMsg: 'getNetworkType:ok' } })
})

test('some functions never promise: waiting for them is waiting for nothing', () => {
  const wx = wxOf(createTestHost())
  expect((wx.setVisualEffectOnCapture as Promising)({ visualEffect: 'hidden' })).toBeUndefined()
  expect((wx.getPrivacySetting as Promising)()).toBeUndefined()
})

test('callbacks come later than the call', () => {
  const wx = wxOf(createTestHost())
  let isCalled = false
  const getNetworkType = wx.getNetworkType as (options: object) => void
  getNetworkType({
    success: () => {
      isCalled = true
    },
  })
  expect(isCalled).toBe(false)
})

test('a failure is worded `name:fail reason`, and carries the number a test asked for', async () => {
  const host = createTestHost()
  host.refusals.set('setScreenBrightness', { message: 'system error', number: 1 })
  const wx = wxOf(host)
  const refused = await call(wx, 'setScreenBrightness', { value: 1 })
  expect(refused).toEqual({ ok: false, result: { errMsg: 'setScreenBrightness:fail system error', errno: 1 } })
  expect(await call(wx, 'setScreenBrightness', { value: 1 })).toMatchObject({ ok: true })
})

test('an old base library lacks what came later, and says so', () => {
  const wx = wxOf(createTestHost({ device: { sdkVersion: '2.11.1' } }))
  const canIUse = wx.canIUse as (name: string) => boolean
  expect(wx.getNFCAdapter).toBeUndefined()
  expect(wx.getRandomValues).toBeUndefined()
  expect(canIUse('getNFCAdapter')).toBe(false)
  expect(canIUse('getStorage.object.encrypt')).toBe(true)
})

test('what WeChat has and this host has not is a violation; what WeChat lacks is not there', () => {
  const host = createTestHost()
  const wx = wxOf(host)
  ;(wx.chooseImage as () => void)()
  expect(host.violations).toEqual(['wx.chooseImage is not played by this host'])
  expect(wx.tradePay).toBeUndefined()
})

test('the tab bar changes only on a page that shows it', async () => {
  const host = createTestHost()
  const elsewhere = {
    ...host.deps.pages,
    current: () => ({ path: 'packages/pay/confirm/index', query: {}, select: () => [] }),
  }
  const wx = wxOf(createTestHost({ pages: elsewhere }))
  const failure = await call(wx, 'setTabBarItem', { index: 0, text: '首页' })
  expect(failure.result.errMsg).toBe('setTabBarItem:fail not TabBar page')
})

test('messages are asked for inside a tap only, each template answered by itself', async () => {
  let tappedAtMs = Date.now() - 6000
  const granted: object[] = []
  const post = async (_: string, body: object) => granted.push(body) as never
  const host = createTestHost({ lastTapAtMs: () => tappedAtMs, sandbox: { get: post as never, post } })
  host.answers.set('subscribe', { accepted: ['a'] })
  host.refusals.set('requestSubscribeMessage.c', { message: 'ban' })
  const wx = wxOf(host)
  const late = await call(wx, 'requestSubscribeMessage', { tmplIds: ['a'] })
  expect(late.result.errMsg).toContain('can only be invoked by user TAP gesture')
  tappedAtMs = Date.now()
  const answer = await call(wx, 'requestSubscribeMessage', { tmplIds: ['a', 'b', 'c'] })
  expect(answer.result).toEqual({ a: 'accept', b: 'reject', c: 'ban', errMsg: 'requestSubscribeMessage:ok' })
  expect(granted).toEqual([{ openid: 'o-person', templateIds: ['a'] }])
  host.refusals.set('requestSubscribeMessage', { message: 'The main switch is switched off', number: 20004 })
  expect((await call(wx, 'requestSubscribeMessage', { tmplIds: ['a'] })).result.errCode).toBe(20004)
})

test('a tag is told of between start and stop, its link shortened by a prefix byte', async () => {
  const host = createTestHost()
  const adapter = (wxOf(host).getNFCAdapter as () => Record<string, (options?: unknown) => void>)()
  const tags: { messages: { records: { payload: ArrayBuffer }[] }[] }[] = []
  adapter.onDiscovered?.((tag: (typeof tags)[number]) => tags.push(tag))
  host.signals.send('nfcTag', { uri: 'https://pay.test/m/1' })
  expect(await call(adapter, 'stopDiscovery')).toMatchObject({ ok: false, result: { errCode: 13018 } })
  expect(await call(adapter, 'startDiscovery')).toMatchObject({ ok: true })
  expect(await call(adapter, 'startDiscovery')).toMatchObject({ ok: false, result: { errCode: 13021 } })
  host.signals.send('nfcTag', { uri: 'https://pay.test/m/1' })
  const payload = Buffer.from(tags[0]?.messages[0]?.records[0]?.payload ?? new ArrayBuffer(0))
  expect(tags).toHaveLength(1)
  expect(payload[0]).toBe(4)
  expect(payload.subarray(1).toString()).toBe('pay.test/m/1')
})

test('a phone whose NFC is off or missing says which', async () => {
  const host = createTestHost({ device: { nfc: 'off' } })
  const adapter = (wxOf(host).getNFCAdapter as () => Record<string, unknown>)()
  expect((await call(adapter, 'startDiscovery')).result.errCode).toBe(13001)
  host.deps.device.nfc = 'none'
  expect((await call(adapter, 'startDiscovery')).result.errCode).toBe(13000)
})

test.each([
  ['showModal', { confirmText: '五个字太长' }, 'confirmText length should not larger than 4 Chinese characters'],
  ['showActionSheet', { itemList: [] }, 'parameter error: itemList should be an Array'],
  ['showToast', { title: 'ok', icon: 'warn' }, 'parameter error: parameter.icon is invalid: warn'],
  ['setNavigationBarColor', { frontColor: '#123456', backgroundColor: '#ffffff' }, 'invalid frontColor "#123456"'],
  ['getRandomValues', { length: 1_048_577 }, 'invalid length'],
])('%s refuses %j', async (name, options, message) => {
  const wx = wxOf(createTestHost())
  expect((await call(wx, name, options)).result.errMsg).toBe(`${name}:fail ${message}`)
})

test('the scanner: closed is a failure, the app’s own mini-program code has a path and no text', async () => {
  const host = createTestHost()
  const wx = wxOf(host)
  host.answers.set('scan', { text: null })
  expect((await call(wx, 'scanCode')).result.errMsg).toBe('scanCode:fail cancel')
  host.answers.set('scan', { text: 'pages/home/index?scene=c.1' })
  expect((await call(wx, 'scanCode')).result).toMatchObject({ result: '', path: 'pages/home/index?scene=c.1' })
})

test('a phone number’s code, the person’s refusal and a used-up quota come by the same event', async () => {
  const post = async () => ({ code: 'phone-code' }) as never
  const host = createTestHost({ sandbox: { get: post, post } })
  const { openButton } = createWxApi(host.deps)
  const tap = () => openButton({ openType: 'getPhoneNumber', id: '', attributes: {} })
  host.answers.set('authorize', { allow: true })
  expect(await tap()).toEqual({ event: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:ok', code: 'phone-code' } })
  host.answers.set('authorize', { allow: false })
  expect(await tap()).toEqual({ event: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:fail user deny' } })
  host.refusals.set('getPhoneNumber', { message: 'quota', number: 1400001 })
  expect(await tap()).toMatchObject({ detail: { errno: 1400001 } })
})
