import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { SandboxConfig } from '#config'
import { type DeskParts, serveDeskApi } from '#deskApi/deskApi'
import { guardDesk } from '#deskApi/guard'
import { serveDeskPage } from '#deskPage'
import { serveAlipayGateway } from '#providers/alipay/alipayGateway'
import { serveAlipayHost } from '#providers/alipay/alipayHost'
import { buildAlipay } from '#providers/alipay/alipayPlatform'
import { serveBank } from '#providers/bank/bankProvider'
import { CardBook } from '#providers/bank/cardBook'
import { MovementBook } from '#providers/bank/movements'
import { Verifications } from '#providers/bank/verifications'
import { serveIdentity } from '#providers/identity/identityProvider'
import { Merchants } from '#providers/merchants/merchants'
import { Inbox } from '#providers/sms/inbox'
import { serveSms } from '#providers/sms/smsProvider'
import { serveWechatHost } from '#providers/wechat/wechatHost'
import { buildWechat, serveWechatPlatform } from '#providers/wechat/wechatPlatform'
import { openWorld, type World } from '#world'

export interface SandboxOptions {
  readonly config: SandboxConfig
  readonly logLevel?: string
  /** Milliseconds since the epoch; tests pass their own clock. */
  readonly now?: () => number
}

/**
 * Builds the sandbox without listening: providers under /sms, /identity, /bank, /wechat and /alipay, the
 * desk at /.
 *
 * @throws Error when the data directory holds something unreadable.
 */
export function buildSandbox({ config, logLevel = 'silent', now = Date.now }: SandboxOptions): FastifyInstance {
  const world = openWorld(config, now)
  const parts = buildParts(world)
  const app = fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
  })
  app.register(async (sms) => serveSms(sms, world, parts.inbox), { prefix: '/sms' })
  app.register(async (identity) => serveIdentity(identity, world), { prefix: '/identity' })
  app.register(async (bank) => serveBank(bank, world, parts.bank), { prefix: '/bank' })
  serveHosts(app, world)
  app.register(async (desk) => {
    guardDesk(desk, config)
    serveDeskPage(desk, config)
    await desk.register(async (api) => serveDeskApi(api, parts), { prefix: '/desk/api' })
  })
  return app
}

/** The super-apps: their open platforms, and what the apps on the phones get from them. */
function serveHosts(app: FastifyInstance, world: World): void {
  const wechat = buildWechat(world)
  const alipay = buildAlipay(world)
  app.register(async (platform) => serveWechatPlatform(platform, world, wechat), { prefix: '/wechat' })
  app.register(async (host) => serveWechatHost(host, world, wechat), { prefix: '/wechat/host' })
  app.register(async (gateway) => serveAlipayGateway(gateway, world, alipay), { prefix: '/alipay' })
  app.register(async (host) => serveAlipayHost(host, world, alipay), { prefix: '/alipay/host' })
}

function buildParts(world: World): DeskParts {
  const inbox = new Inbox(world)
  const cards = new CardBook(world)
  return {
    world,
    inbox,
    bank: { cards, movements: new MovementBook(world, cards), verifications: new Verifications(world, cards, inbox) },
    merchants: new Merchants(world),
  }
}
