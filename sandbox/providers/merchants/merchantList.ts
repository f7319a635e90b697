import { readFileSync } from 'node:fs'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

const merchantSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  category: Type.String(),
  address: Type.String(),
  pointsRateBasisPoints: Type.Integer({ minimum: 0 }),
  apiKey: Type.String({ minLength: 1 }),
})

/** A merchant and the key it speaks to the wallet with. */
export type Merchant = Static<typeof merchantSchema>

/**
 * Merchants of MERCHANTS_FILE; none without a file.
 *
 * @throws Error when the file exists but is not a list of merchants.
 */
export function readMerchants(file: string | null): Merchant[] {
  if (file === null) return []
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Value.Check(Type.Array(merchantSchema), content)) throw new Error(`${file} is not a list of merchants with keys`)
  return content
}
