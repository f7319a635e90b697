import type { CreateHostApi, DeviceState, DialogKind, EnterOptions, HostDeps, PageControl, Refusal } from '../hostDeps'
import { MiniApp } from './app'
import { ChromeState } from './chrome'
import { DialogQueue } from './dialogs'
import { ancestors, tap } from './events'
import type { Flavour } from './flavour'
import { MiniPackage } from './package'
import type { Page } from './page'
import type { Pages } from './pages'
import { createSandboxClient } from './sandboxClient'
import { Signals } from './signals'
import { BurstCounter, type Statistics } from './statistics'
import { Storage } from './storage'
import type { ViewElement } from './tree'

export interface HostSettings {
  readonly folder: string
  readonly personId: string | null
  readonly sandboxUrl: string | null
  /** Origins of the package and where they lead here. */
  readonly origins: ReadonlyMap<string, string>
}

export interface HostOptions extends HostSettings {
  readonly flavour: Flavour
  readonly createApi: CreateHostApi
}

/** What a start of the app says when nothing else is asked for: opened from the host's list of mini-programs. */
const plainScene = { weapp: 1001, alipay: '1000' } as const

/** The phone with the host on it: what outlives a kill of the app, and the app that runs now. */
export class Host {
  readonly miniPackage: MiniPackage
  readonly device: DeviceState
  readonly dialogs = new DialogQueue()
  readonly violations: string[] = []
  readonly shared: ShareCard[] = []
  signals = new Signals()
  app: MiniApp
  chrome: ChromeState
  onViolation: (sentence: string) => void = () => undefined
  onLog: (level: string, text: string) => void = () => undefined
  private readonly bursts = new BurstCounter()
  private readonly storage = new Storage()
  private readonly refusals = new Map<string, Refusal[]>()
  private readonly opened: Page[] = []
  private launchOptions: EnterOptions
  private enterOptions: EnterOptions
  private tappedAtMs = 0
  private isInFront = true

  constructor(private readonly options: HostOptions) {
    this.miniPackage = new MiniPackage(options.folder, options.flavour)
    this.device = usualDevice()
    this.launchOptions = this.plainOptions()
    this.enterOptions = this.launchOptions
    this.chrome = this.createChrome()
    this.app = this.createApp()
  }

  get flavour(): Flavour {
    return this.options.flavour
  }

  /** Starts the app anew, as after a kill. */
  async coldStart(options: Partial<EnterOptions> = {}): Promise<void> {
    this.app.kill()
    this.dialogs.clear()
    this.signals = new Signals()
    this.launchOptions = { ...this.plainOptions(), ...options }
    this.enterOptions = this.launchOptions
    this.isInFront = true
    this.chrome = this.createChrome()
    this.app = this.createApp()
    await this.app.launch(this.launchOptions, () => this.signals.send('appShow', this.launchOptions))
  }

  hide(): void {
    if (!this.isInFront) return
    this.isInFront = false
    this.app.hide()
    this.signals.send('appHide', undefined)
  }

  /**
   * To the front again. When something else opened it, as a scan or a card does, it has options of its own; one that
   * names a page takes the place of all that were open.
   */
  async show(options: Partial<EnterOptions> = {}): Promise<void> {
    if (this.isInFront) return
    this.isInFront = true
    const { path } = this.app.pages.current() ?? this.launchOptions
    this.enterOptions = { path, query: {}, scene: this.launchOptions.scene, referrerInfo: {}, ...options }
    this.signals.send('appShow', this.enterOptions)
    await this.app.show(this.enterOptions, options.path !== undefined)
  }

  /** A finger on an element, and what the host does by itself with its buttons. */
  tap(page: Page, element: ViewElement): void {
    page.keyboard.close()
    this.tappedAtMs = Date.now()
    page.noteTouch(element.attribs['aria-label'] ?? element.attribs.class ?? element.name)
    tap(element, this.flavour)
    const button = ancestors(element).find(({ name }) => name === 'button')
    const openType = button?.attribs['open-type'] ?? ''
    if (button === undefined || openType === '' || button.attribs.disabled === 'true') return
    if (openType === 'share') this.share(page, button)
    else void this.openButton(page, button, openType)
  }

  /** What the page gives to be shared, from a button or the menu. */
  share(page: Page, button: ViewElement | null): ShareCard {
    const target = button ? this.flavour.describeTarget(button) : undefined
    const card = page.callMethod('onShareAppMessage', [
      { from: button ? 'button' : 'menu', target },
    ]) as ShareCard | null
    if (!page.hasMethod('onShareAppMessage')) this.violation(`${page.label} cannot be shared`)
    const shared = JSON.parse(JSON.stringify(card ?? {})) as ShareCard
    const path = shared.path ?? ''
    if (path.startsWith('/') !== this.flavour.sharePathHasSlash) {
      const rule = this.flavour.sharePathHasSlash ? 'must start with a slash' : 'must not start with a slash'
      this.violation(`${page.label}: the share path «${path}» ${rule}`)
    }
    const opened = path.replace(/^\//, '').replace(/\?.*$/, '')
    if (!this.miniPackage.hasPage(opened)) this.violation(`${page.label} shares a page that is none: «${path}»`)
    this.shared.push(shared)
    return shared
  }

  refuse(name: string, refusal: Refusal, times = 1): void {
    this.refusals.set(name, [...(this.refusals.get(name) ?? []), ...Array.from({ length: times }, () => refusal)])
  }

  changeDevice(change: Partial<DeviceState>): void {
    Object.assign(this.device, change)
    this.signals.send('device', undefined)
  }

  forgetStorage(): void {
    this.storage.clear()
  }

  statistics(): Statistics {
    return { pages: this.opened.map(({ meter }) => meter.read()), bursts: this.bursts.read() }
  }

  violation(sentence: string): void {
    this.violations.push(sentence)
    this.onViolation(sentence)
  }

  private async openButton(page: Page, button: ViewElement, openType: string): Promise<void> {
    const { attribs } = button
    const answer = await this.app.api.openButton({ openType, id: attribs.id ?? '', attributes: attribs })
    if (answer === null) return
    for (const { event, handler } of button.bindings) {
      if (event !== answer.event) continue
      const target = this.flavour.describeTarget(button)
      button.owner.callMethod(handler, [{ type: event, detail: answer.detail, target, currentTarget: target }])
    }
    page.flush()
  }

  private createChrome(): ChromeState {
    const tabs = this.flavour.readTabs(this.miniPackage.appConfig)
    return new ChromeState(tabs, (title) => {
      const page = this.app.pages.current()
      if (page) page.title = title
    })
  }

  private createApp(): MiniApp {
    return new MiniApp({
      flavour: this.flavour,
      miniPackage: this.miniPackage,
      createApi: this.options.createApi,
      createDeps: (pages) => this.createDeps(pages),
      onViolation: (sentence) => this.violation(sentence),
      onLog: (level, text) => this.onLog(level, text),
      bursts: this.bursts,
      onPageOpened: (page) => void this.opened.push(page),
    })
  }

  private createDeps(pages: Pages): HostDeps {
    const { signals, chrome, launchOptions, options } = this
    return {
      hostName: this.flavour.hostName,
      personId: options.personId,
      appId: String(this.miniPackage.readJson(this.flavour.projectFile).appid ?? 'touristappid'),
      pages: controlOf(pages),
      options: { launch: () => launchOptions, enter: () => this.enterOptions },
      appConfig: this.miniPackage.appConfig,
      signals,
      dialogs: { ask: (kind, content) => this.ask(kind, content) },
      chrome,
      device: this.device,
      sandbox: createSandboxClient(options.sandboxUrl),
      storage: (space) => this.storage.space(space),
      resolve: (url) => this.resolve(url),
      violation: (sentence) => this.violation(sentence),
      lastTapAtMs: () => this.tappedAtMs,
      takeRefusal: (name) => this.refusals.get(name)?.shift() ?? null,
    }
  }

  /** The scanner and the cashier stand before the app: it is left, and comes back with the options it had (warning 10). */
  private async ask<Kind extends DialogKind>(kind: Kind, content: Readonly<Record<string, unknown>>) {
    if (kind !== 'scan' && kind !== 'payment') return this.dialogs.ask(kind, content)
    this.hide()
    const answer = await this.dialogs.ask(kind, content)
    const { path: _, ...options } = this.enterOptions
    await this.show(options)
    return answer
  }

  private resolve(url: string): string {
    for (const [from, to] of this.options.origins) {
      if (url === from || url.startsWith(`${from}/`)) return to + url.slice(from.length)
    }
    return url
  }

  private plainOptions(): EnterOptions {
    const [path = ''] = this.miniPackage.pages()
    return { path, query: {}, scene: plainScene[this.flavour.hostName], referrerInfo: {} }
  }
}

/** The page stack as functions that need no object before the dot. */
function controlOf(pages: Pages): PageControl {
  return {
    navigateTo: (url) => pages.navigateTo(url),
    redirectTo: (url) => pages.redirectTo(url),
    reLaunch: (url) => pages.reLaunch(url),
    switchTab: (url) => pages.switchTab(url),
    navigateBack: (delta) => pages.navigateBack(delta),
    stack: () => pages.stack(),
    current: () => pages.current(),
    afterRender: (callback) => pages.afterRender(callback),
  }
}

export interface ShareCard {
  readonly title?: string
  readonly path?: string
  readonly imageUrl?: string
}

function usualDevice(): DeviceState {
  return {
    networkType: 'wifi',
    theme: 'light',
    fontSize: 16,
    platform: 'android',
    brand: 'Egret',
    model: 'Egret 1',
    language: 'zh_CN',
    sdkVersion: '3.8.0',
    clipboard: '',
    brightness: 0.5,
    isKeptOn: false,
    isHiddenOnCapture: false,
    nfc: 'none',
    biometrics: [],
    hasAgreedToPrivacy: true,
    failsOnHttpStatus: false,
  }
}
