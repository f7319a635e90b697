import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSandbox } from '#app'
import type { SandboxConfig } from '#config'

/** A listening sandbox whose clock the test moves. */
export interface TestSandbox {
  readonly url: string
  readonly config: SandboxConfig
  readonly clock: { nowMs: number }
  /** Stops it and starts it again on the same data, as after a crash of the machine's power button. */
  restart(): Promise<TestSandbox>
  stop(): Promise<void>
}

/** The two pairs of Alipay: the app signs with one, the platform with the other. */
export const appKeys = newKeyPair()
export const platformKeys = newKeyPair()

const channels = {
  sms: {
    accessKeyId: 'sms-key',
    accessKeySecret: 'sms-secret',
    signName: '厦门数字钱包',
    templateCode: 'SMS_100001',
  },
  identity: { accessKeyId: 'identity-key', accessKeySecret: 'identity-secret' },
  bank: { channelId: 'xiamen-wallet', channelSecret: 'bank-secret' },
  wechat: { appId: 'wx3502000000000001', appSecret: 'wechat-secret', templateIds: ['wechat-payment'] },
  alipay: {
    appId: '2021003502000001',
    appPublicKey: appKeys.publicKey,
    platformPrivateKey: platformKeys.privateKey,
    aesKey: 'MDEyMzQ1Njc4OWFiY2RlZg==',
    templateIds: ['alipay-payment'],
  },
}

/** Starts a sandbox on a free port with an empty data directory. */
export async function startSandbox(options: Partial<SandboxConfig> = {}): Promise<TestSandbox> {
  const config: SandboxConfig = {
    host: '127.0.0.1',
    port: 0,
    dataDir: mkdtempSync(join(tmpdir(), 'sandbox-')),
    walletApi: 'http://127.0.0.1:1',
    previewUrl: null,
    merchantsFile: null,
    ...channels,
    ...options,
  }
  return listen(config, { nowMs: Date.now() })
}

async function listen(config: SandboxConfig, clock: { nowMs: number }): Promise<TestSandbox> {
  const app = buildSandbox({ config, now: () => clock.nowMs })
  const url = await app.listen({ host: config.host, port: 0 })
  return {
    url,
    config,
    clock,
    async restart() {
      await app.close()
      return listen(config, clock)
    },
    async stop() {
      await app.close()
      if (config.dataDir !== null) rmSync(config.dataDir, { recursive: true, force: true })
    },
  }
}

/** Asks the desk's API and returns its JSON. */
export async function askDesk<Answer = Record<string, unknown>>(
  sandbox: TestSandbox,
  path: string,
  put?: object,
): Promise<Answer> {
  const response = await fetch(`${sandbox.url}/desk/api${path}`, {
    ...(put ? { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(put) } : {}),
  })
  if (!response.ok) throw new Error(`desk ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

/** An RSA pair as the platform's console shows keys: DER in base64 without armour. */
export function newKeyPair(): { publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey.toString('base64') }
}
