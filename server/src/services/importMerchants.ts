import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { upsertMerchant } from '#storage/merchantStore'
import { isLine } from '#text'

const merchantFileSchema = Type.Array(
  Type.Object({
    id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    name: Type.String(),
    category: Type.String(),
    address: Type.String(),
    pointsRateBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
    apiKey: Type.String({ pattern: '^[A-Za-z0-9_-]{16,200}$' }),
  }),
)

export type MerchantFile = Static<typeof merchantFileSchema>

/**
 * Brings the merchants of MERCHANTS_FILE into the database; doing it again changes nothing. Keys are stored hashed.
 *
 * @returns how many the file holds; 0 when no file is configured.
 * @throws {Error} a sentence when the file is not what it should be.
 */
export async function importMerchants(context: AppContext): Promise<number> {
  const file = context.config.merchantsFile
  if (file === null) return 0
  const merchants = parse(await readFile(file, 'utf8'), file)
  for (const { apiKey, ...merchant } of merchants) {
    await upsertMerchant(context.database, {
      ...merchant,
      // Short codes carry it without a signature: nobody must be able to work it out. A known merchant keeps its own.
      staticCodeId: randomUUID(),
      apiKeyHash: hashToken(context.secrets.tokenKey, apiKey),
      createdAt: context.clock.now(),
    })
  }
  return merchants.length
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
