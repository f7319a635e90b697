import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newToken } from '#crypto/tokens'
import { freePort } from '../scripts/lib/ports.cjs'

export const merchantCount = 200

/** What the server program is started with, and a file of merchants for it, in an empty folder. Providers are those of `more`, or nobody. */
export async function environmentOf(directory: string, databaseUrl: string | null): Promise<Record<string, string>> {
  mkdirSync(directory, { recursive: true })
  const merchantsFile = join(directory, 'merchants.json')
  const merchants = Array.from({ length: merchantCount }, (_, index) => ({
    id: randomUUID(),
    name: `沙茶面 ${index + 1}`,
    category: '餐饮',
    address: '厦门市思明区',
    pointsRateBasisPoints: 100,
    apiKey: newToken(),
  }))
  writeFileSync(merchantsFile, JSON.stringify(merchants))
  // Nobody is called: payments from the balance need no provider.
  const nobody = `http://127.0.0.1:${await freePort()}`
  const keys = (prefix: string) => ({
    [`${prefix}_ENDPOINT`]: nobody,
    [`${prefix}_ACCESS_KEY_ID`]: 'bench',
    [`${prefix}_ACCESS_KEY_SECRET`]: 'bench',
  })
  return {
    PORT: `${await freePort()}`,
    DATA_DIR: join(directory, 'data'),
    SECRETS_FILE: join(directory, 'secrets.json'),
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    MERCHANTS_FILE: merchantsFile,
    ...keys('SMS'),
    SMS_SIGN_NAME: 'bench',
    SMS_TEMPLATE_CODE: 'bench',
    ...keys('IDENTITY'),
    BANK_ENDPOINT: nobody,
    BANK_CHANNEL_ID: 'bench',
    BANK_CHANNEL_SECRET: 'bench',
    RATE_LIMIT_PER_MINUTE: '100000000',
    SESSION_LIMIT_PER_MINUTE: '100000000',
    FAILURE_LIMIT_PER_MINUTE: '100000000',
    // As in production: one line a request.
    LOG_LEVEL: 'info',
  }
}

/** The key of each merchant of an environment. */
export function merchantKeysOf({ MERCHANTS_FILE = '' }: Record<string, string>): string[] {
  const merchants = JSON.parse(readFileSync(MERCHANTS_FILE, 'utf8')) as { apiKey: string }[]
  return merchants.map(({ apiKey }) => apiKey)
}
