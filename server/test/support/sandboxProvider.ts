import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import type { Clock } from '#clock'
import { readConfig, type SandboxConfig } from '../../../sandbox/src/config'
import { openWorld, type World } from '../../../sandbox/src/world'

/** What the wallet and the sandbox's cloud products know each other by. */
export const acs3Keys = { accessKeyId: 'test-key', accessKeySecret: 'test-secret' } as const
export const bankKeys = { channelId: 'test-channel', channelSecret: 'test-bank-secret' } as const

/** Of a sandbox that keeps nothing, with settings beside those every test shares. */
export function sandboxConfig(settings: Record<string, string> = {}): SandboxConfig {
  const channels = {
    SMS_ACCESS_KEY_ID: acs3Keys.accessKeyId,
    SMS_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
    SMS_SIGN_NAME: '厦门数字钱包',
    SMS_TEMPLATE_CODE: 'SMS_100001',
    IDENTITY_ACCESS_KEY_ID: acs3Keys.accessKeyId,
    IDENTITY_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
    BANK_CHANNEL_ID: bankKeys.channelId,
    BANK_CHANNEL_SECRET: bankKeys.channelSecret,
  }
  return { ...readConfig({ ...channels, ...noHosts, ...settings }), dataDir: null }
}

/** What it wants to know of hosts that nobody asks. */
const noHosts = {
  WECHAT_APP_ID: 'none',
  WECHAT_APP_SECRET: 'none',
  ALIPAY_APP_ID: 'none',
  ALIPAY_APP_PUBLIC_KEY: 'none',
  ALIPAY_PLATFORM_PRIVATE_KEY: 'none',
  ALIPAY_AES_KEY: 'none',
}

/** How the line to a provider is: `slow` never answers, `broken` answers 503. */
export type LineMode = 'ok' | 'slow' | 'broken'

/** One of the sandbox's providers, as it is, on a port of this process and with the test's clock. */
export abstract class SandboxProvider {
  mode: LineMode = 'ok'
  /** Requests that reached it: method and path. */
  readonly calls: string[] = []
  /** Base URL once started. */
  endpoint = ''
  protected readonly world: World
  private readonly app: FastifyInstance

  constructor(
    clock: Clock,
    private readonly prefix: string,
  ) {
    this.world = openWorld(sandboxConfig(), () => clock.now().getTime())
    this.app = fastify({ forceCloseConnections: true })
    this.app.addHook('onRequest', async (request, reply) => {
      this.calls.push(`${request.method} ${request.url.replace(prefix, '')}`)
      if (this.mode === 'slow') return reply.hijack()
      if (this.mode === 'broken') return reply.code(503).send({ Code: 'ServiceUnavailable' })
    })
  }

  async start(): Promise<string> {
    this.app.register(async (instance) => this.mount(instance), { prefix: this.prefix })
    await this.app.listen({ host: '127.0.0.1', port: 0 })
    this.endpoint = `http://127.0.0.1:${(this.app.server.address() as AddressInfo).port}${this.prefix}`
    return this.endpoint
  }

  stop(): Promise<void> {
    return this.app.close()
  }

  protected abstract mount(instance: FastifyInstance): void
}
