// What API and sandbox must agree on, made for people who try the wallet; a real operator gets these from providers.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const secret = () => randomBytes(24).toString('base64url')

/** What API and sandbox must agree on to speak as provider and customer; made anew for every start. */
export function channelCredentials(sandboxUrl) {
  return {
    SMS_ENDPOINT: `${sandboxUrl}/sms`,
    SMS_ACCESS_KEY_ID: `sms-${randomBytes(6).toString('hex')}`,
    SMS_ACCESS_KEY_SECRET: secret(),
    SMS_SIGN_NAME: '厦门数字钱包',
    SMS_TEMPLATE_CODE: 'SMS_100001',
    IDENTITY_ENDPOINT: `${sandboxUrl}/identity`,
    IDENTITY_ACCESS_KEY_ID: `identity-${randomBytes(6).toString('hex')}`,
    IDENTITY_ACCESS_KEY_SECRET: secret(),
    BANK_ENDPOINT: `${sandboxUrl}/bank`,
    BANK_CHANNEL_ID: 'xiamen-wallet',
    BANK_CHANNEL_SECRET: secret(),
  }
}

/** An RSA pair as Alipay's console shows keys: DER in base64. */
function rsaPair() {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey.toString('base64') }
}

/**
 * The same for the hosts. App ids and templates stay, because people's ids depend on them. Of Alipay's two key pairs
 * each side gets its own private key and the other's public one.
 */
export function hostCredentials(sandboxUrl) {
  const app = rsaPair()
  const platform = rsaPair()
  const templates = (prefix) =>
    Object.fromEntries(
      ['PAYMENT', 'TOPUP', 'SECURITY'].map((topic) => [
        `${prefix}_TEMPLATE_${topic}`,
        `${prefix}-${topic}-template`.toLowerCase(),
      ]),
    )
  const shared = {
    WECHAT_ENDPOINT: `${sandboxUrl}/wechat`,
    WECHAT_APP_ID: 'wx3502000000000001',
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    ALIPAY_ENDPOINT: `${sandboxUrl}/alipay/gateway.do`,
    ALIPAY_APP_ID: '2021003502000001',
    ALIPAY_AES_KEY: randomBytes(16).toString('base64'),
    ...templates('WECHAT'),
    ...templates('ALIPAY'),
  }
  return {
    shared,
    api: { ALIPAY_PRIVATE_KEY: app.privateKey, ALIPAY_PUBLIC_KEY: platform.publicKey },
    sandbox: { ALIPAY_APP_PUBLIC_KEY: app.publicKey, ALIPAY_PLATFORM_PRIVATE_KEY: platform.privateKey },
  }
}

/**
 * The sandbox's merchants with the keys they got when they signed up. A key is made once per data directory and kept;
 * merchants that joined since the last start get theirs now.
 */
export function merchantsFile(dataDir) {
  const file = join(dataDir, 'merchants.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const keyOf = (id) => known.find((merchant) => merchant.id === id)?.apiKey ?? `mk_${secret()}`
  const merchants = JSON.parse(readFileSync(join(root, 'sandbox/data/merchants.json'), 'utf8'))
  const withKeys = merchants.map((merchant) => ({ ...merchant, apiKey: keyOf(merchant.id) }))
  writeFileSync(file, JSON.stringify(withKeys, null, 2), { mode: 0o600 })
  return file
}
