import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { putMerchantKey, revokeFileKeysExcept } from '#domains/merchants/merchantKeyStore'
import { closeMerchant, reopenMerchant } from '#domains/merchants/merchantStates'
import { listMerchants, upsertMerchant } from '#domains/merchants/merchantStore'
import type { Transaction } from '#storage/database'
import { isLine } from '#text'

const key = Type.String({ pattern: '^[A-Za-z0-9_-]{16,200}$' })

const merchantFileSchema = Type.Array(
  Type.Object({
    id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    name: Type.String(),
    category: Type.String(),
    address: Type.String(),
    pointsRateBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
    apiKey: key,
    /** The one before, while the merchant changes over. */
    previousApiKey: Type.Optional(key),
  }),
)

export type MerchantFile = Static<typeof merchantFileSchema>

/**
 * Brings the merchants of MERCHANTS_FILE into the database; doing it again changes nothing. Keys are stored hashed. What
 * the file holds no more is taken back: a key of it signs no request, a merchant of it is closed. What an operator has
 * closed or taken back by hand stays so.
 *
 * @returns how many the file holds; 0 when no file is configured.
 * @throws {Error} a sentence when the file is not what it should be.
 */
export async function importMerchants(context: AppContext): Promise<number> {
  const file = context.config.merchantsFile
  if (file === null) return 0
  const merchants = parse(await readFile(file, 'utf8'), file)
  const closed = await context.database.transaction((tx) => bringIn(context, tx, merchants))
  if (closed.length > 0)
    context.log.warn({ merchants: closed }, 'Merchants that MERCHANTS_FILE holds no more are closed')
  return merchants.length
}

/** Answers the ids of merchants that are closed now. */
async function bringIn(context: AppContext, tx: Transaction, merchants: MerchantFile): Promise<string[]> {
  const at = context.clock.now()
  const keyHashes: string[] = []
  for (const { apiKey, previousApiKey, ...merchant } of merchants) {
    // Short codes carry it without a signature: nobody must be able to work it out. A known merchant keeps its own.
    await upsertMerchant(tx, { ...merchant, staticCodeId: randomUUID(), createdAt: at })
    await reopenMerchant(tx, merchant.id, ['file'])
    for (const key of [previousApiKey, apiKey]) {
      if (key === undefined) continue
      const keyHash = hashToken(context.secrets.tokenKey, key)
      keyHashes.push(keyHash)
      const row = await putMerchantKey(tx, { keyHash, merchantId: merchant.id, source: 'file', createdAt: at })
      if (row?.merchantId !== merchant.id) throw new Error(`MERCHANTS_FILE gives ${merchant.id} another merchant’s key`)
    }
  }
  await revokeFileKeysExcept(tx, keyHashes, at)
  const ids = new Set(merchants.map(({ id }) => id))
  const gone = (await listMerchants(tx)).filter(({ id, closedAt }) => closedAt === null && !ids.has(id))
  for (const { id } of gone) await closeMerchant(tx, id, { by: 'file', at })
  return gone.map(({ id }) => id)
}

function parse(text: string, file: string): MerchantFile {
  const merchants: unknown = JSON.parse(text)
  const first = Value.Errors(merchantFileSchema, merchants).First()
  if (first) throw new Error(`MERCHANTS_FILE ${file} is not usable: ${first.path || '/'} ${first.message}`)
  const list = Value.Decode(merchantFileSchema, merchants)
  for (const [index, merchant] of list.entries()) {
    for (const [field, lengthMax] of shownTexts) {
      const isEmptyAddress = field === 'address' && merchant.address === ''
      if (!isEmptyAddress && !isLine(merchant[field], lengthMax)) {
        throw new Error(
          `MERCHANTS_FILE ${file} is not usable: /${index}/${field} must be one visible line of at most ${lengthMax} characters`,
        )
      }
    }
  }
  return list
}

/** What payers read, and how many characters of it. */
const shownTexts = [
  ['name', 64],
  ['category', 32],
  ['address', 128],
] as const
