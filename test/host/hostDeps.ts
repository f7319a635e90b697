/**
 * The contract between the core (test/host/core: modules, pages, templates, events) and the functions of `wx` and `my`
 * (test/host/apis). The core makes one {@link HostDeps} for every start of the app and hands it to a factory.
 *
 * API functions are written in this program's own realm. The core wraps them: what they return, and what they hand to
 * callbacks, is copied into the app's realm, and nothing is called back once the app was killed.
 */

export type HostName = 'weapp' | 'alipay'

export type CreateHostApi = (deps: HostDeps) => HostApi

export interface HostApi {
  /** The members of the global object. An object among their results may have methods: they are wrapped as well. */
  readonly functions: Record<string, unknown>
  /**
   * A tap on a button with an `open-type` the host answers itself: the event the page gets (`getphonenumber`,
   * `agreeprivacyauthorization`, `getauthorize`, `error` …, lower case) and its detail; null when nothing follows.
   * `share` is not asked for: the core calls the page's onShareAppMessage.
   */
  openButton(button: OpenButton): Promise<{ event: string; detail: unknown } | null>
}

export interface OpenButton {
  /** As the template says it; several are joined by `|`. */
  readonly openType: string
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface HostDeps {
  readonly hostName: HostName
  /** The host's own user: an openid in WeChat, a user id in Alipay. Null: nobody was named on the command line. */
  readonly personId: string | null
  readonly appId: string
  readonly pages: PageControl
  /** The options the app was started with, and those it was brought to the front with last. */
  readonly options: { launch(): EnterOptions; enter(): EnterOptions }
  /** The app's configuration, app.json as it is in the package. */
  readonly appConfig: Readonly<Record<string, unknown>>
  readonly signals: HostSignals
  readonly dialogs: Dialogs
  readonly chrome: Chrome
  /** What the phone is like; tests change it while the app runs, and signal `device` follows each change. */
  readonly device: DeviceState
  readonly sandbox: SandboxClient
  /** Outlives a kill of the app. `encrypted` is the space of WeChat's `encrypt: true`. */
  storage(space: 'plain' | 'encrypted'): StorageSpace
  /** Where a URL of the package really leads: origins named by `--resolve` are exchanged, all others kept. */
  resolve(url: string): string
  /** Something a real host would refuse, ignore or break on. The driver fails the running spec with this sentence. */
  violation(sentence: string): void
  /** When a finger last touched the page, in ms since the epoch; 0 before the first tap. */
  lastTapAtMs(): number
  /**
   * What tests asked this function to fail with: the part after `name:fail `, and the host's number. Takes one from
   * the stock; null when it should go its usual way. Every function that can fail asks first.
   */
  takeRefusal(functionName: string): Refusal | null
}

export interface Refusal {
  readonly message: string
  readonly number?: number
}

/** Why a navigation did not happen, in the host's words after `navigateTo:fail `. */
export class NavigationRefused extends Error {
  override readonly name = 'NavigationRefused'
}

/** `url` as the app gives it, relative to the current page or from the root. All reject with {@link NavigationRefused}. */
export interface PageControl {
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  navigateBack(delta: number): Promise<void>
  /** Bottom first. */
  stack(): readonly PageView[]
  current(): PageView | null
  /** Runs `callback` after what was set so far is on the screen. */
  afterRender(callback: () => void): void
}

export interface PageView {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** What a selector finds in the rendered tree. */
  select(selector: string): readonly ViewNode[]
}

export interface ViewNode {
  readonly tagName: string
  readonly id: string
  readonly dataset: Readonly<Record<string, unknown>>
  readonly attributes: Readonly<Record<string, string>>
}

export interface EnterOptions {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** WeChat: a number; Alipay: a text. */
  readonly scene: number | string
  readonly referrerInfo?: Readonly<Record<string, unknown>>
}

/** What happens to the app from outside. Tests send any of them by `Host.signal`. */
export interface SignalPayloads {
  appShow: EnterOptions
  appHide: undefined
  device: undefined
  capture: undefined
  nfcTag: unknown
  updateReady: undefined
}

export interface HostSignals {
  on<Name extends keyof SignalPayloads>(name: Name, listener: (payload: SignalPayloads[Name]) => void): () => void
}

/** What stands over the app and waits for a person, and what that person can answer. Tests answer. */
export interface DialogAnswers {
  modal: { confirm: boolean; content?: string }
  /** Null: cancelled. */
  actionSheet: { index: number | null }
  /** A permission of the phone or of the host: camera, album, phone number. */
  authorize: { allow: boolean }
  /** The host's own privacy sheet, where the app has none. */
  privacy: { agree: boolean }
  /** Null: the scanner was closed. */
  scan: { text: string | null; source?: 'camera' | 'album' }
  /** Template ids that were ticked; the others were refused. Null: closed without an answer. */
  subscribe: { accepted: readonly string[] | null }
  biometric: { passed: boolean }
  payment: { outcome: string }
}

export type DialogKind = keyof DialogAnswers

export interface Dialogs {
  /** Opens a dialog and waits for its answer; one that a test laid ready is taken at once. */
  ask<Kind extends DialogKind>(kind: Kind, content: Readonly<Record<string, unknown>>): Promise<DialogAnswers[Kind]>
}

/** What the host draws around the page. */
export interface Chrome {
  setTitle(text: string): void
  setBarColours(colours: { front?: string; background?: string }): void
  setTabItem(index: number, change: { text?: string; badge?: string | null; hasDot?: boolean }): void
  setTabStyle(style: Readonly<Record<string, unknown>>): void
  setTabBarShown(isShown: boolean): void
  /** `durationMs` null: until hidden. One at a time, as on the hosts. */
  showToast(toast: { title: string; icon: string; durationMs: number | null }): void
  hideToast(): void
}

/** The phone's state. Fields may be added as functions need them. */
export interface DeviceState {
  networkType: 'wifi' | '4g' | 'none'
  theme: 'light' | 'dark'
  fontSize: number
  platform: 'android' | 'ios'
  brand: string
  model: string
  language: string
  /** Of the base library. */
  sdkVersion: string
  clipboard: string
  brightness: number
  isKeptOn: boolean
  isHiddenOnCapture: boolean
  nfc: 'ready' | 'off' | 'none'
  biometrics: ('fingerprint' | 'face')[]
  /** Whether the user agreed to the app's privacy guide. */
  hasAgreedToPrivacy: boolean
  /** Alipay only; the documents contradict each other: a status of 400 and more is a failure with number 19. */
  failsOnHttpStatus: boolean
}

export interface StorageSpace {
  get(key: string): string | null
  set(key: string, text: string): void
  remove(key: string): void
  keys(): readonly string[]
}

/** The sandbox, where the host's own servers live. `path` from its root: `/wechat/host/login-codes`. Throws on ≥ 400. */
export interface SandboxClient {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: object): Promise<Answer>
}
