import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Delivery {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

export const wechatTemplates = { payment: 'tmpl-payment', topup: 'tmpl-topup', security: 'tmpl-security' } as const

/** As much of WeChat's open platform as messages need; it refuses or falls silent on demand. */
export class WechatServer {
  /** Messages that were taken, oldest first. */
  readonly deliveries: Delivery[] = []
  /** Sendings that reached it, taken or not. */
  sendCount = 0
  /** What the next sendings are answered with; 0 takes the message, `lost` takes it and hangs up. */
  readonly answers: (number | 'lost')[] = []
  private readonly server: Server

  constructor() {
    this.server = createServer((request, response) => void this.handle(request, response))
  }

  /** Starts it and answers the environment that leads the wallet here. */
  async start(): Promise<Record<string, string>> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return {
      WECHAT_ENDPOINT: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      WECHAT_APP_ID: 'wx-test',
      WECHAT_APP_SECRET: 'wx-secret',
      WECHAT_TEMPLATE_PAYMENT: wechatTemplates.payment,
      WECHAT_TEMPLATE_TOPUP: wechatTemplates.topup,
      WECHAT_TEMPLATE_SECURITY: wechatTemplates.security,
    }
  }

  reset(): void {
    this.deliveries.length = 0
    this.answers.length = 0
    this.sendCount = 0
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', 'http://wechat.test')
    const answer = this.answer(url, Buffer.concat(chunks).toString('utf8'))
    if (answer === 'lost') {
      request.socket.destroy()
      return
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  }

  private answer(url: URL, body: string): object | 'lost' {
    if (url.pathname === '/cgi-bin/stable_token') return { access_token: 'token-1', expires_in: 7200 }
    if (url.pathname === '/sns/jscode2session') {
      // A code names its openid, so that a test may be anybody.
      return { openid: url.searchParams.get('js_code'), session_key: 'unused' }
    }
    if (url.searchParams.get('access_token') !== 'token-1') return { errcode: 40001, errmsg: 'invalid credential' }
    this.sendCount += 1
    const errcode = this.answers.shift() ?? 0
    if (errcode === 0 || errcode === 'lost') this.deliveries.push(JSON.parse(body) as Delivery)
    return errcode === 'lost' ? errcode : { errcode, errmsg: errcode === 0 ? 'ok' : 'refused' }
  }
}
