import { createApi } from '@/api/api'
import { HttpFailure, type HttpFailureKind, type HttpRequest, type HttpResponse } from '@/host/http/types'
import { hostField } from '@/host/system/fields'
import type { Clock, Host } from '@/host/types'
import { RootStore } from '@/stores/RootStore'

type Answer = { status?: number; body?: unknown } | HttpFailureKind
type Handler = (request: HttpRequest) => Answer | Promise<Answer>

/** A wallet API in memory: `POST /payments` → what it answers. Every request is kept. */
export class FakeApi {
  readonly requests: (HttpRequest & { route: string })[] = []
  private readonly handlers = new Map<string, Handler>()

  constructor() {
    this.on('GET /sealing-key', () => ({
      body: { keyId: 'k1', publicKey: '', rsaPublicKey: '', nonce: 'n', expiresAt: '' },
    }))
  }

  on(route: string, handler: Handler): void {
    this.handlers.set(route, handler)
  }

  sent(route: string): HttpRequest[] {
    return this.requests.filter((request) => request.route === route)
  }

  send = async (request: HttpRequest): Promise<HttpResponse> => {
    const path = request.url.replace(/^.*\/v1/, '').replace(/\?.*$/, '')
    const route = `${request.method} ${path}`
    this.requests.push({ ...request, route })
    const handler = this.handlers.get(route) ?? this.handlers.get(`${request.method} ${path.replace(/[^/]+$/, ':id')}`)
    const answer = await (handler?.(request) ?? problem(404, 'NOT_FOUND'))
    if (typeof answer === 'string') throw new HttpFailure(answer)
    return { status: answer.status ?? 200, headers: {}, body: answer.body }
  }
}

export function problem(status: number, code: string, more: Record<string, unknown> = {}): Answer {
  return { status, body: { code, status, moved: 'no', params: {}, ...more } }
}

/** Time that passes only when it is waited for. */
export class FakeClock implements Clock {
  private nowMs = 1_800_000_000_000

  aheadMs = 0

  now = () => this.nowMs + this.aheadMs

  recall = (aheadMs: number) => {
    this.aheadMs = aheadMs
  }

  ask = () => () => undefined

  wait = async (ms: number) => {
    this.nowMs += ms
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export function createFakeHost(api: FakeApi, texts = new Map<string, string>()): Host {
  let count = 0
  return {
    name: 'h5',
    http: api,
    storage: {
      read: async (key) => texts.get(key) ?? null,
      write: async (key, text) => void texts.set(key, text),
      remove: async (key) => void texts.delete(key),
    },
    scan: { scan: async () => 'https://qr.xmwallet.example/m/scanned.signature' },
    random: {
      secureBytes: async (length) => new Uint8Array(length),
      uuid: async () => `key-${texts.size}-${++count}-${Math.random()}`,
    },
    seal: {
      seal: async ({ key, purpose, secret }) => ({
        keyId: key.keyId,
        nonce: key.nonce,
        ephemeralPublicKey: '',
        ciphertext: `${purpose}:${secret.length}`,
      }),
    },
    clipboard: { copy: async () => undefined },
    system: {
      describeField: hostField,
      read: () => ({ colorScheme: 'light', fontScale: 1, safeAreaBottom: 0, deviceName: 'Test phone' }),
      isOnline: async () => true,
      onOnlineChange: () => () => undefined,
      onColorSchemeChange: () => () => undefined,
      paintBars: () => undefined,
      nameTabs: () => undefined,
      useLanguage: () => undefined,
      ignoreDoubleTaps: () => undefined,
    },
    launch: { initial: () => ({ kind: 'none' }), onReturn: () => () => undefined, forget: () => undefined },
    auth: { provider: null, loginCode: async () => 'login-code' },
    phone: { button: null, read: async () => ({ code: 'phone-code' }) },
    nfc: {
      support: async () => 'none',
      read: async () => 'https://qr.xmwallet.example/m/tag.sig',
      stop: async () => undefined,
    },
    share: { message: ({ title }) => ({ title }), link: () => null },
    biometric: { support: async () => [], prove: async () => ({ kind: 'face', verifyId: 'verify-1' }) },
    screen: {
      brighten: async () => async () => undefined,
      keepOn: async () => undefined,
      hideOnCapture: async () => undefined,
      onCapture: () => () => undefined,
    },
    keyboard: { start: () => () => undefined },
    subscribe: { ask: async (templateIds) => Object.fromEntries(templateIds.map((id) => [id, 'accept'])) },
    privacy: {
      agreeButtonId: null,
      onAsk: () => () => undefined,
      needsConsent: async () => false,
      openContract: async () => undefined,
    },
    update: { onReady: () => () => undefined, apply: () => undefined },
    packages: { fetchRest: () => undefined, onMissing: () => undefined },
  }
}

export const user = {
  id: 'user-1',
  phoneMasked: '137******50',
  nameMasked: '张*',
  idNumberMasked: '3****************3',
  accountClass: 'I' as const,
  hasPassword: true,
  hasPin: true,
  cardCount: 1,
  createdAt: '2026-11-22T00:00:00.000Z',
  consentsDue: [] as string[],
  unreadMessages: 0,
  shareCode: 'k7m2p9w4xz',
  playMoney: true,
}

export const session = {
  accessToken: 'access-1',
  accessTokenExpiresAt: '2026-11-22T00:15:00.000Z',
  refreshToken: 'refresh-1',
  refreshTokenExpiresAt: '2026-12-22T00:00:00.000Z',
  user,
}

interface WalletOptions {
  api?: FakeApi
  /** The device's storage: pass it on to relaunch. */
  texts?: Map<string, string>
  isSignedIn?: boolean
  /** What this host can do that the fake one can't. */
  capabilities?: Partial<Host>
}

/** The stores as the app builds them, over the fake API. */
export async function startWallet({
  api = new FakeApi(),
  texts = new Map(),
  isSignedIn = true,
  capabilities = {},
}: WalletOptions = {}) {
  if (isSignedIn && !texts.has('session')) texts.set('session', JSON.stringify({ version: 1, value: session }))
  const host: Host = { ...createFakeHost(api, texts), ...capabilities }
  const clock = new FakeClock()
  const stores = new RootStore({ api: createApi({ http: host.http, baseUrl: '', clock }), host, clock })
  await stores.restore()
  return { api, texts, host, clock, stores }
}
