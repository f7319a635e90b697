import { join, resolve } from 'node:path'
import { defaultPaymentCodePrefix, isFreePaymentCodePrefix, type MessageTopic } from '@wallet/rules'
import { type ProxyTrust, parseProxyTrust } from '#proxyTrust'

export interface ChannelKeys {
  /** Base URL of the provider, without a trailing slash. */
  readonly endpoint: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

export interface WechatKeys {
  /** Base URL, without a trailing slash. */
  readonly endpoint: string
  readonly appId: string
  readonly appSecret: string
}

export interface AlipayKeys {
  /** Address of the gateway. */
  readonly endpoint: string
  readonly appId: string
  /** Ours, PKCS#8, base64 without armour. */
  readonly privateKey: string
  /** The platform's, base64 without armour. */
  readonly publicKey: string
  /** Opens phone numbers; null: none are asked for. */
  readonly aesKey: string | null
}

export interface RateLimits {
  /** Requests from one address; wide, because a carrier puts thousands of phones behind one. */
  readonly addressPerMinute: number
  /** Requests of one session, whichever of its tokens it shows. */
  readonly sessionPerMinute: number
  /** Wrong tokens, passwords, codes and tickets from one address. */
  readonly failuresPerMinute: number
  /** Messages to all phones together, across processes. */
  readonly smsPerDay: number
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** Null: the embedded engine under `dataDir`. */
  readonly databaseUrl: string | null
  readonly secretsFile: string
  readonly logLevel: string
  /** How many answer requests. 1: this one does; more: so many workers, and this one has ledger and jobs. */
  readonly processes: number
  /** Where figures are told, on a port of their own; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null
  /** True until a licensed operator configures real channels: the app says 模拟资金. */
  readonly playMoney: boolean
  readonly merchantCodeOrigin: string
  /** The two digits that payment codes begin with. */
  readonly paymentCodePrefix: string
  readonly merchantsFile: string | null
  readonly previewDir: string | null
  readonly previewFrameAncestors: readonly string[]
  /** Origins that may call the API from a browser, besides the API's own. */
  readonly corsOrigins: readonly string[]
  readonly trustProxy: ProxyTrust
  readonly limits: RateLimits
  readonly sms: ChannelKeys & { readonly signName: string; readonly templateCode: string }
  readonly identity: ChannelKeys
  readonly bank: { readonly endpoint: string; readonly channelId: string; readonly channelSecret: string }
  /** Null: sign-in by this host is not configured. */
  readonly wechat: WechatKeys | null
  readonly alipay: AlipayKeys | null
  /** When only security is passed on, in Shanghai; null: at no hour. */
  readonly quietHours: QuietHours | null
  /** Which template of a host carries messages of a topic; null: that topic stays in the inbox. */
  readonly templates: Readonly<Record<'wechat' | 'alipay', TopicTemplates>>
}

/** Whole hours of the day; `fromHour` may be later than `toHour`, across midnight. */
export interface QuietHours {
  readonly fromHour: number
  readonly toHour: number
}

export type TopicTemplates = Readonly<Record<MessageTopic, string | null>>

/** Where the embedded engine's data lives unless DATA_DIR says otherwise. */
export const defaultDataDir = '.data/wallet'

export type Environment = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads the whole configuration from the environment, once.
 *
 * @throws {Error} one message that lists every variable that is missing or wrong.
 */
export function loadConfig(env: Environment): Config {
  const reader = new EnvironmentReader(env)
  const dataDir = resolve(reader.text('DATA_DIR', defaultDataDir))
  const config: Config = {
    host: reader.text('HOST', '127.0.0.1'),
    port: reader.integer('PORT', 3000, 0, 65_535),
    dataDir,
    databaseUrl: reader.optional('DATABASE_URL'),
    secretsFile: resolve(reader.text('SECRETS_FILE', join(dataDir, 'secrets.json'))),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    processes: readProcesses(reader),
    metrics: readMetrics(reader),
    playMoney: reader.flag('PLAY_MONEY', true),
    merchantCodeOrigin: reader.origin('MERCHANT_CODE_ORIGIN', 'https://qr.xmwallet.example'),
    paymentCodePrefix: readPaymentCodePrefix(reader),
    merchantsFile: reader.optional('MERCHANTS_FILE'),
    previewDir: reader.optional('PREVIEW_DIR'),
    previewFrameAncestors: reader.list('PREVIEW_FRAME_ANCESTORS'),
    corsOrigins: reader.list('CORS_ORIGINS'),
    trustProxy: reader.proxyTrust('TRUST_PROXY'),
    limits: {
      addressPerMinute: reader.integer('RATE_LIMIT_PER_MINUTE', 6000, 1, 100_000_000),
      sessionPerMinute: reader.integer('SESSION_LIMIT_PER_MINUTE', 600, 1, 100_000_000),
      smsPerDay: reader.integer('SMS_PER_DAY', 50_000, 1, 100_000_000),
      failuresPerMinute: reader.integer('FAILURE_LIMIT_PER_MINUTE', 600, 1, 100_000_000),
    },
    sms: {
      ...reader.channelKeys('SMS'),
      signName: reader.text('SMS_SIGN_NAME'),
      templateCode: reader.text('SMS_TEMPLATE_CODE'),
    },
    identity: reader.channelKeys('IDENTITY'),
    bank: {
      endpoint: reader.url('BANK_ENDPOINT'),
      channelId: reader.text('BANK_CHANNEL_ID'),
      channelSecret: reader.text('BANK_CHANNEL_SECRET'),
    },
    wechat: readWechat(reader),
    alipay: readAlipay(reader),
    quietHours: reader.quietHours('QUIET_HOURS', '22-8'),
    templates: { wechat: reader.templates('WECHAT'), alipay: reader.templates('ALIPAY') },
  }
  reader.refuseProblems()
  return deepFreeze(config)
}

function readProcesses(reader: EnvironmentReader): number {
  const processes = reader.integer('WALLET_PROCESSES', 1, 1, 64)
  if (processes > 1 && !reader.hasAny('DATABASE_URL')) {
    reader.refuse('WALLET_PROCESSES above 1 needs DATABASE_URL: the embedded engine lives in one process')
  }
  return processes
}

function readPaymentCodePrefix(reader: EnvironmentReader): string {
  const prefix = reader.text('PAYMENT_CODE_PREFIX', defaultPaymentCodePrefix)
  if (!isFreePaymentCodePrefix(prefix)) reader.refuse('PAYMENT_CODE_PREFIX must be two digits no other wallet uses')
  return prefix
}

function readMetrics(reader: EnvironmentReader): Config['metrics'] {
  if (!reader.hasAny('METRICS_PORT')) return null
  return { host: reader.text('METRICS_HOST', '127.0.0.1'), port: reader.integer('METRICS_PORT', 0, 0, 65_535) }
}

function readWechat(reader: EnvironmentReader): WechatKeys | null {
  if (!reader.hasAny('WECHAT_APP_ID', 'WECHAT_APP_SECRET')) return null
  return {
    endpoint: reader.url('WECHAT_ENDPOINT', 'https://api.weixin.qq.com'),
    appId: reader.text('WECHAT_APP_ID'),
    appSecret: reader.text('WECHAT_APP_SECRET'),
  }
}

function readAlipay(reader: EnvironmentReader): AlipayKeys | null {
  if (!reader.hasAny('ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY')) return null
  return {
    endpoint: reader.url('ALIPAY_ENDPOINT', 'https://openapi.alipay.com/gateway.do'),
    appId: reader.text('ALIPAY_APP_ID'),
    privateKey: reader.text('ALIPAY_PRIVATE_KEY'),
    publicKey: reader.text('ALIPAY_PUBLIC_KEY'),
    aesKey: reader.optional('ALIPAY_AES_KEY'),
  }
}

/** Collects problems instead of throwing at the first one, so that one start shows them all. */
class EnvironmentReader {
  private readonly problems: string[] = []

  constructor(private readonly env: Environment) {}

  optional(name: string): string | null {
    const text = this.env[name]?.trim()
    return text ? text : null
  }

  text(name: string, fallback?: string): string {
    const text = this.optional(name) ?? fallback
    if (text === undefined) this.problems.push(`${name} is missing`)
    return text ?? ''
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.optional(name)
    if (text === null) return fallback
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    this.problems.push(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
    return fallback
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.optional(name)
    if (text === null) return fallback
    if (text === '1' || text === 'true') return true
    if (text === '0' || text === 'false') return false
    this.problems.push(`${name} must be 1 or 0, not "${text}"`)
    return fallback
  }

  oneOf(name: string, choices: readonly string[], fallback: string): string {
    const text = this.optional(name) ?? fallback
    if (!choices.includes(text)) this.problems.push(`${name} must be one of ${choices.join(', ')}, not "${text}"`)
    return text
  }

  list(name: string): string[] {
    return (this.optional(name) ?? '').split(/[\s,]+/).filter((item) => item !== '')
  }

  /** Adds a problem that is not of one variable alone. */
  refuse(problem: string): void {
    this.problems.push(problem)
  }

  hasAny(...names: string[]): boolean {
    return names.some((name) => this.optional(name) !== null)
  }

  url(name: string, fallback?: string): string {
    const text = this.text(name, fallback).replace(/\/+$/, '')
    if (text !== '' && !isHttpUrl(text)) this.problems.push(`${name} must be an http(s) address, not "${text}"`)
    return text
  }

  templates(prefix: string): TopicTemplates {
    const ofTopic = (topic: string) => this.optional(`${prefix}_TEMPLATE_${topic}`)
    return { payment: ofTopic('PAYMENT'), topup: ofTopic('TOPUP'), security: ofTopic('SECURITY') }
  }

  quietHours(name: string, fallback: string): QuietHours | null {
    const text = this.text(name, fallback)
    if (text === 'none') return null
    const [, fromHour = '', toHour = ''] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
    const hours = { fromHour: Number(fromHour), toHour: Number(toHour) }
    const areHours = fromHour !== '' && hours.fromHour < 24 && hours.toHour < 24 && hours.fromHour !== hours.toHour
    if (!areHours)
      this.problems.push(`${name} must be two hours of the day such as ${fallback}, or none, not "${text}"`)
    return hours
  }

  origin(name: string, fallback: string): string {
    const text = this.text(name, fallback)
    if (!isHttpUrl(text) || new URL(text).origin !== text) {
      this.problems.push(`${name} must be an origin such as ${fallback}, not "${text}"`)
    }
    return text
  }

  channelKeys(prefix: string): ChannelKeys {
    return {
      endpoint: this.url(`${prefix}_ENDPOINT`),
      accessKeyId: this.text(`${prefix}_ACCESS_KEY_ID`),
      accessKeySecret: this.text(`${prefix}_ACCESS_KEY_SECRET`),
    }
  }

  proxyTrust(name: string): ProxyTrust {
    const text = this.optional(name) ?? '0'
    const trust = parseProxyTrust(text)
    if (trust === null) {
      this.problems.push(`${name} must be 0, a number of proxies up to 10, or a list of their networks, not "${text}"`)
    }
    return trust ?? { kind: 'none' }
  }

  refuseProblems(): void {
    if (this.problems.length === 0) return
    throw new Error(`The configuration is not usable:\n${this.problems.map((problem) => `  - ${problem}`).join('\n')}`)
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
  return Object.freeze(value)
}
