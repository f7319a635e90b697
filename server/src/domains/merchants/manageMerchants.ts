import type { Clock } from '#clock'
import { hashToken, newToken } from '#crypto/tokens'
import { keyNameOf, listMerchantKeys, putMerchantKey, revokeMerchantKey } from '#domains/merchants/merchantKeyStore'
import { closeMerchant, reopenMerchant } from '#domains/merchants/merchantStates'
import { findMerchant, listMerchants } from '#domains/merchants/merchantStore'
import type { Secrets } from '#secrets'
import type { Database } from '#storage/database'

/** Two overlap while one replaces the other; more would be keys that nobody remembers. */
const KEYS_MAX = 2

export interface MerchantDesk {
  readonly database: Database
  readonly secrets: Pick<Secrets, 'tokenKey'>
  readonly clock: Clock
}

/** What an operator does to merchants by hand. Each answers the lines it has to say, or throws a sentence. */
export const merchantActions = {
  async list({ database }: MerchantDesk): Promise<string[]> {
    const keys = await listMerchantKeys(database)
    return (await listMerchants(database)).flatMap(({ id, name, closedAt }) => [
      `${id}  ${closedAt ? `closed ${closedAt.toISOString()}` : 'open'}  ${name}`,
      ...keys
        .filter(({ merchantId }) => merchantId === id)
        .map((key) => `  key ${keyNameOf(key)}  since ${key.createdAt.toISOString()}, by ${key.source}`),
    ])
  },

  async 'add-key'({ database, secrets, clock }: MerchantDesk, merchantId: string): Promise<string[]> {
    await demandMerchant(database, merchantId)
    const inForce = (await listMerchantKeys(database)).filter((key) => key.merchantId === merchantId)
    if (inForce.length >= KEYS_MAX) throw new Error(`It has ${inForce.length} keys already: revoke one of them first.`)
    const key = newToken()
    const keyHash = hashToken(secrets.tokenKey, key)
    await putMerchantKey(database, { keyHash, merchantId, source: 'operator', createdAt: clock.now() })
    return [`Key ${keyNameOf({ keyHash })}, shown this once: ${key}`]
  },

  async 'revoke-key'({ database, clock }: MerchantDesk, merchantId: string, name: string): Promise<string[]> {
    if (await revokeMerchantKey(database, { merchantId, name }, clock.now())) return [`Key ${name} is worthless now`]
    throw new Error(`The merchant ${merchantId} has no key ${name} in force.`)
  },

  async close({ database, clock }: MerchantDesk, merchantId: string): Promise<string[]> {
    await demandMerchant(database, merchantId)
    const by = { by: 'operator', at: clock.now() } as const
    const isNew = await database.transaction((tx) => closeMerchant(tx, merchantId, by))
    return [isNew ? 'Closed, and its open orders with it' : 'It was closed before']
  },

  async reopen({ database }: MerchantDesk, merchantId: string): Promise<string[]> {
    await demandMerchant(database, merchantId)
    const isNew = await database.transaction((tx) => reopenMerchant(tx, merchantId, ['file', 'operator']))
    return [isNew ? 'Open again' : 'It was open before']
  },
} as const

async function demandMerchant(database: Database, merchantId: string): Promise<void> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(merchantId)
  if (!isId || !(await findMerchant(database, merchantId))) throw new Error(`There is no merchant ${merchantId}.`)
}
