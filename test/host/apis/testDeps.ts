import { Signals } from '../core/signals'
import type { DialogAnswers, DialogKind, HostDeps, Refusal, SandboxClient, StorageSpace } from '../hostDeps'

export type TestHost = ReturnType<typeof createTestHost>

type TestDeps = Partial<Omit<HostDeps, 'device'>> & { readonly device?: Partial<HostDeps['device']> }

/** A phone for one function at a time: what a test would set on a running host is set here directly. */
export function createTestHost({ device, ...over }: TestDeps = {}) {
  const violations: string[] = []
  const refusals = new Map<string, Refusal>()
  const answers = new Map<DialogKind, unknown>()
  const asked: string[] = []
  const signals = new Signals()
  const spaces = { plain: memorySpace(), encrypted: memorySpace() }
  const options = { path: 'pages/home/index', query: {}, scene: 1001 }
  const nothing = () => undefined
  const deps: HostDeps = {
    hostName: 'weapp',
    personId: 'o-person',
    appId: 'wx-test',
    pages: {
      navigateTo: async () => undefined,
      redirectTo: async () => undefined,
      reLaunch: async () => undefined,
      switchTab: async () => undefined,
      navigateBack: async () => undefined,
      stack: () => [],
      current: () => ({ path: options.path, query: {}, select: () => [] }),
      afterRender: (callback) => callback(),
    },
    options: { launch: () => options, enter: () => options },
    appConfig: { tabBar: { list: [{ pagePath: options.path }], items: [{ pagePath: options.path }] } },
    signals,
    dialogs: {
      ask: async <Kind extends DialogKind>(kind: Kind) => {
        asked.push(kind)
        return answers.get(kind) as DialogAnswers[Kind]
      },
    },
    chrome: {
      setTitle: nothing,
      setBarColours: nothing,
      setTabItem: nothing,
      setTabStyle: nothing,
      setTabBarShown: nothing,
      showToast: nothing,
      hideToast: nothing,
    },
    sandbox: noSandbox,
    storage: (space) => spaces[space],
    resolve: (url) => url,
    violation: (sentence) => void violations.push(sentence),
    lastTapAtMs: () => Date.now(),
    takeRefusal(name) {
      const refusal = refusals.get(name) ?? null
      refusals.delete(name)
      return refusal
    },
    ...over,
    device: { ...usualDevice, ...device },
  }
  return { deps, violations, refusals, answers, asked, signals }
}

const noSandbox: SandboxClient = {
  get: (path) => Promise.reject(new Error(`nobody asked the sandbox for ${path} before`)),
  post: (path) => Promise.reject(new Error(`nobody asked the sandbox for ${path} before`)),
}

const usualDevice: HostDeps['device'] = {
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
  nfc: 'ready',
  biometrics: [],
  hasAgreedToPrivacy: true,
  failsOnHttpStatus: false,
}

function memorySpace(): StorageSpace {
  const texts = new Map<string, string>()
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  }
}

export interface HostAnswer {
  readonly ok: boolean
  readonly result: Record<string, unknown>
}

/** Calls a function of `wx` or `my` with callbacks, and answers which one came. */
export function call(
  functions: Readonly<Record<string, unknown>>,
  name: string,
  options: object = {},
): Promise<HostAnswer> {
  return new Promise((resolve) => {
    const work = functions[name] as (options: object) => unknown
    work({
      ...options,
      success: (result: Record<string, unknown>) => resolve({ ok: true, result }),
      fail: (result: Record<string, unknown>) => resolve({ ok: false, result }),
    })
  })
}
