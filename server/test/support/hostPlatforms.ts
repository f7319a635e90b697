import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { buildSandbox } from '../../../sandbox/src/app'
import { sandboxConfig } from './sandboxProvider'

/** Somebody with an account at a host. */
export interface HostPerson {
  /** What the host's own side names them by: openid or user id. */
  readonly id: string
  readonly phone: string
}

/** One host as tests use it: its people, their codes, and what it refuses. */
export interface TestHost {
  readonly provider: 'wechat' | 'alipay'
  /** Somebody the platform has never seen. */
  stranger(phone?: string): Promise<HostPerson>
  loginCode(person: HostPerson): Promise<string>
  /** What the phone button gives the client. */
  phoneProof(person: HostPerson): Promise<Record<string, string>>
  /** Makes the next calls fail: `errcode` of WeChat, or `code subCode` of Alipay. */
  fail(call: 'login' | 'phone' | 'message' | 'token', failure: string, times?: number): Promise<void>
  grant(person: HostPerson, templateId: string): Promise<void>
  messages(person: HostPerson): Promise<{ templateId: string; page: string; data: Record<string, string> }[]>
}

export const wechatSecret = randomBytes(16).toString('hex')

/** The sandbox in this process: its open platforms are what the wallet signs people in with. */
export class HostPlatforms {
  readonly hosts: readonly TestHost[]
  /** What leads a wallet here. */
  readonly environment: Record<string, string>

  private constructor(
    private readonly sandbox: FastifyInstance,
    readonly url: string,
    keys: Keys,
  ) {
    this.hosts = [this.wechat(), this.alipay()]
    this.environment = {
      ...keys.shared,
      WECHAT_ENDPOINT: `${url}/wechat`,
      ALIPAY_ENDPOINT: `${url}/alipay/gateway.do`,
      ALIPAY_PRIVATE_KEY: keys.app.privateKey,
      ALIPAY_PUBLIC_KEY: keys.platform.publicKey,
    }
  }

  static async start(): Promise<HostPlatforms> {
    const keys = newKeys()
    const config = sandboxConfig({
      ...keys.shared,
      ALIPAY_APP_PUBLIC_KEY: keys.app.publicKey,
      ALIPAY_PLATFORM_PRIVATE_KEY: keys.platform.privateKey,
    })
    const sandbox = buildSandbox({ config })
    return new HostPlatforms(sandbox, await sandbox.listen({ host: '127.0.0.1', port: 0 }), keys)
  }

  async stop(): Promise<void> {
    await this.sandbox.close()
  }

  host(provider: TestHost['provider']): TestHost {
    const host = this.hosts.find((candidate) => candidate.provider === provider)
    if (!host) throw new Error(`no host ${provider}`)
    return host
  }

  /** Which ids Alipay gives the app. */
  async giveIds(given: 'both' | 'user_id' | 'open_id'): Promise<void> {
    await this.ask('PUT', '/alipay/host/given-ids', { given })
  }

  private wechat(): TestHost {
    const post = <Answer>(path: string, body: object) => this.ask<Answer>('POST', `/wechat/host${path}`, body)
    const methods = { login: 'jscode2session', phone: 'getuserphonenumber', message: 'send', token: 'stable_token' }
    return {
      provider: 'wechat',
      stranger: async (phone) => {
        const user = await post<{ openid: string; phone: string }>('/people', phone ? { phone } : {})
        return { id: user.openid, phone: user.phone }
      },
      loginCode: async ({ id }) => (await post<{ code: string }>('/login-codes', { openid: id })).code,
      phoneProof: ({ id }) => post<Record<string, string>>('/phone-codes', { openid: id }),
      fail: (call, failure, times = 1) => post('/failures', { method: methods[call], errcode: Number(failure), times }),
      grant: ({ id }, templateId) => post('/grants', { openid: id, templateIds: [templateId] }),
      messages: ({ id }) => this.ask('GET', `/wechat/host/messages?openid=${id}`),
    }
  }

  private alipay(): TestHost {
    const post = <Answer>(path: string, body: object) => this.ask<Answer>('POST', `/alipay/host${path}`, body)
    const login = 'alipay.system.oauth.token'
    const message = 'alipay.open.app.mini.templatemessage.send'
    const methods = { login, phone: 'getPhoneNumber', message, token: login }
    return {
      provider: 'alipay',
      stranger: async (phone) => {
        const user = await post<{ userId: string; phone: string }>('/people', phone ? { phone } : {})
        return { id: user.userId, phone: user.phone }
      },
      loginCode: async ({ id }) =>
        (await post<{ authCode: string }>('/auth-codes', { userId: id, scope: 'auth_base' })).authCode,
      phoneProof: async ({ id }): Promise<Record<string, string>> => {
        const { response, sign } = await post<{ response: unknown; sign?: string }>('/phone-numbers', { userId: id })
        // An error comes in clear, as an object; the client passes it on as text.
        const text = typeof response === 'string' ? response : JSON.stringify(response)
        return sign === undefined ? { response: text } : { response: text, sign }
      },
      fail: async (call, failure, times = 1) => {
        const [code, subCode = ''] = failure.split(' ')
        await post('/failures', { method: methods[call], code, subCode, times })
      },
      grant: ({ id }, templateId) => post('/grants', { userId: id, templateIds: [templateId] }),
      messages: ({ id }) => this.ask('GET', `/alipay/host/messages?userId=${id}`),
    }
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
}

interface KeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

interface Keys {
  readonly shared: Record<string, string>
  readonly app: KeyPair
  readonly platform: KeyPair
}

function newKeys(): Keys {
  const shared = {
    WECHAT_APP_ID: 'wx3502000000000001',
    WECHAT_APP_SECRET: wechatSecret,
    WECHAT_TEMPLATE_PAYMENT: 'wechat-payment',
    ALIPAY_APP_ID: '2021003502000001',
    ALIPAY_AES_KEY: randomBytes(16).toString('base64'),
    ALIPAY_TEMPLATE_PAYMENT: 'alipay-payment',
  }
  return { shared, app: newKeyPair(), platform: newKeyPair() }
}

/** An RSA pair as Alipay's console shows keys: DER in base64. */
export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey.toString('base64') }
}
