import { onAlipay, onWeChat } from '../../../test/support/miniProgram'
import type { LaunchIntent, LaunchOptions } from './types'

const link = 'https://qr.xmwallet.example/m/MS5zLm0.c2ln'

/** The app's comings and goings, as a host makes them. */
class AppEvents {
  private readonly listeners = { show: new Set<(options: LaunchOptions) => void>(), hide: new Set<() => void>() }
  private finishScan: (() => void) | null = null

  constructor(readonly launchOptions: LaunchOptions = {}) {}

  functions = () => ({
    getLaunchOptionsSync: () => this.launchOptions,
    onAppShow: (listener: () => void) => void this.listeners.show.add(listener),
    offAppShow: (listener: () => void) => void this.listeners.show.delete(listener),
    onAppHide: (listener: () => void) => void this.listeners.hide.add(listener),
    offAppHide: (listener: () => void) => void this.listeners.hide.delete(listener),
    scan: ({ success }: { success(answer: object): void }) => {
      this.finishScan = () => success({ code: 'scanned' })
    },
  })

  show = (options: LaunchOptions) => {
    for (const listener of this.listeners.show) listener(options)
  }

  hide = () => {
    for (const listener of this.listeners.hide) listener()
  }

  endScan = () => this.finishScan?.()
}

async function alipayWallet(launchOptions: LaunchOptions) {
  const events = new AppEvents(launchOptions)
  const modules = await onAlipay(events.functions(), async () => ({
    ...(await import('./index.alipay')),
    ...(await import('../scan/index.alipay')),
  }))
  const intents: LaunchIntent[] = []
  const stop = modules.launch.onReturn((intent) => intents.push(intent))
  return { events, intents, stop, ...modules }
}

const tokenOf = (intent: LaunchIntent | undefined) =>
  intent === undefined || intent.kind === 'none' ? null : intent.token

test('warning 10: Alipay’s cold start arrives in onLaunch and once more in onShow, as one scan', async () => {
  const { launch, events, intents } = await alipayWallet({ scene: '1011', query: { qrCode: link } })
  events.show({ scene: '1011', query: { qrCode: link } })
  expect(launch.initial()).toMatchObject({ kind: 'pay', text: link })
  expect(tokenOf(intents[0])).toBe(tokenOf(launch.initial()))
})

test('warning 10: with the wallet open, a code arrives in onShow only, and scanned again it is a new scan', async () => {
  const { launch, events, intents } = await alipayWallet({})
  expect(launch.initial()).toEqual({ kind: 'none' })
  for (let count = 0; count < 2; count += 1) {
    events.hide()
    events.show({ scene: '1011', query: { qrCode: encodeURIComponent(link) } })
  }
  expect(intents).toMatchObject([
    { kind: 'pay', text: link },
    { kind: 'pay', text: link },
  ])
  expect(tokenOf(intents[0])).not.toBe(tokenOf(intents[1]))
})

test('warning 10: coming back from our own scanner repeats the query and is no new scan', async () => {
  const { launch, scan, events, intents } = await alipayWallet({ query: { qrCode: link } })
  const scanning = scan.scan()
  events.hide()
  events.endScan()
  await scanning
  events.show({ query: { qrCode: link } })
  expect(tokenOf(intents[0])).toBe(tokenOf(launch.initial()))
})

test('warning 10: WeChat says when it was scanned, so a repeated query stays one scan however often it comes', async () => {
  const options = { scene: 1011, query: { q: encodeURIComponent(link), scancode_time: '1790000000' } }
  const events = new AppEvents(options)
  const { launch } = await onWeChat(events.functions(), () => import('./index.weapp'))
  const intents: LaunchIntent[] = []
  launch.onReturn((intent) => intents.push(intent))
  events.hide()
  events.show(options)
  events.hide()
  events.show({ ...options, query: { ...options.query, scancode_time: '1790000009' } })
  expect(tokenOf(intents[0])).toBe(tokenOf(launch.initial()))
  expect(tokenOf(intents[1])).not.toBe(tokenOf(intents[0]))
})

test('who has stopped listening hears nothing more', async () => {
  const { events, intents, stop } = await alipayWallet({})
  stop()
  events.hide()
  events.show({ query: { qrCode: link } })
  expect(intents).toEqual([])
})

test.each([
  ['encoded twice', encodeURIComponent(encodeURIComponent(link))],
  ['with marks of a scanner', `]Q1\ufeff${link}\u0000`],
  ['with a line end', encodeURIComponent(`${link}\n`)],
])('a code %s is the same scan on both hosts, at the start and on the way back', async (_how, text) => {
  const alipayApp = await alipayWallet({ query: { qrCode: text } })
  expect(alipayApp.launch.initial()).toMatchObject({ kind: 'pay', text: link })
  alipayApp.events.show({ query: { qrCode: link } })
  expect(tokenOf(alipayApp.intents[0])).toBe(tokenOf(alipayApp.launch.initial()))

  const weChatEvents = new AppEvents({ scene: 1011, query: { q: text, scancode_time: '1790000000' } })
  const weChatApp = await onWeChat(weChatEvents.functions(), () => import('./index.weapp'))
  const intents: LaunchIntent[] = []
  weChatApp.launch.onReturn((intent) => intents.push(intent))
  weChatEvents.show({ scene: 1011, query: { q: encodeURIComponent(link), scancode_time: '1790000000' } })
  expect(weChatApp.launch.initial()).toMatchObject({ kind: 'pay', text: link })
  expect(tokenOf(intents[0])).toBe(tokenOf(weChatApp.launch.initial()))
})

test('an address with nothing in it opens nothing on either host', async () => {
  const { launch } = await alipayWallet({ query: { qrCode: 'undefined' } })
  expect(launch.initial()).toEqual({ kind: 'none' })
  const events = new AppEvents({ scene: 1011, query: { q: 'undefined' } })
  const weChatApp = await onWeChat(events.functions(), () => import('./index.weapp'))
  expect(weChatApp.launch.initial()).toEqual({ kind: 'none' })
})
