/** Credentials of a channel in the manner of Alibaba Cloud: who signs, and with what. */
export interface AccessKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

export interface SandboxConfig {
  readonly host: string
  readonly port: number
  /** Where balances, debits and messages are kept across restarts; null keeps none. */
  readonly dataDir: string | null
  /** Base URL of the wallet API the merchants talk to, without `/v1`. */
  readonly walletApi: string
  /** Page shown in the desk's phone frame; null shows a hint instead. */
  readonly previewUrl: string | null
  /** JSON list of merchants with their API keys; null means no merchant trades yet. */
  readonly merchantsFile: string | null
  readonly sms: AccessKey & { readonly signName: string; readonly templateCode: string }
  readonly identity: AccessKey
  readonly bank: { readonly channelId: string; readonly channelSecret: string }
  readonly wechat: { readonly appId: string; readonly appSecret: string; readonly templateIds: readonly string[] }
  readonly alipay: {
    readonly appId: string
    /** The app's, which its requests are checked with: SPKI, base64. */
    readonly appPublicKey: string
    /** The platform's own, which its answers are signed with: PKCS#8, base64. */
    readonly platformPrivateKey: string
    /** 16 bytes, base64. */
    readonly aesKey: string
    readonly templateIds: readonly string[]
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads the sandbox's settings from the environment.
 *
 * @throws Error naming every variable that is missing or malformed, in one message.
 */
export function readConfig(environment: Environment): SandboxConfig {
  const problems: string[] = []
  const required = (name: string): string => {
    const value = environment[name]?.trim()
    if (!value) problems.push(`${name} is not set`)
    return value ?? ''
  }
  const optional = (name: string): string | null => environment[name]?.trim() || null
  const address = (name: string): string | null => {
    const value = optional(name)
    if (value !== null && !/^https?:\/\/\S+$/.test(value)) problems.push(`${name} is not an http address: ${value}`)
    return value
  }

  const templateIds = (prefix: string): string[] =>
    ['PAYMENT', 'TOPUP', 'SECURITY'].flatMap((topic) => optional(`${prefix}_TEMPLATE_${topic}`) ?? [])

  const portText = optional('SANDBOX_PORT') ?? '3100'
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN
  if (!(port <= 65535)) problems.push(`SANDBOX_PORT is not a port: ${portText}`)

  const config: SandboxConfig = {
    host: optional('SANDBOX_HOST') ?? '127.0.0.1',
    port,
    dataDir: optional('SANDBOX_DATA_DIR') ?? '.data/sandbox',
    walletApi: (address('WALLET_API') ?? 'http://127.0.0.1:3000').replace(/\/+$/, ''),
    previewUrl: address('PREVIEW_URL'),
    merchantsFile: optional('MERCHANTS_FILE'),
    sms: {
      accessKeyId: required('SMS_ACCESS_KEY_ID'),
      accessKeySecret: required('SMS_ACCESS_KEY_SECRET'),
      signName: required('SMS_SIGN_NAME'),
      templateCode: required('SMS_TEMPLATE_CODE'),
    },
    identity: {
      accessKeyId: required('IDENTITY_ACCESS_KEY_ID'),
      accessKeySecret: required('IDENTITY_ACCESS_KEY_SECRET'),
    },
    bank: {
      channelId: required('BANK_CHANNEL_ID'),
      channelSecret: required('BANK_CHANNEL_SECRET'),
    },
    wechat: {
      appId: required('WECHAT_APP_ID'),
      appSecret: required('WECHAT_APP_SECRET'),
      templateIds: templateIds('WECHAT'),
    },
    alipay: {
      appId: required('ALIPAY_APP_ID'),
      appPublicKey: required('ALIPAY_APP_PUBLIC_KEY'),
      platformPrivateKey: required('ALIPAY_PLATFORM_PRIVATE_KEY'),
      aesKey: required('ALIPAY_AES_KEY'),
      templateIds: templateIds('ALIPAY'),
    },
  }
  if (problems.length > 0) throw new Error(`The sandbox cannot start: ${problems.join('; ')}.`)
  return config
}
