import { randomBytes } from 'node:crypto'
import { makeShareCode } from '@wallet/rules'
import type { AppContext } from '#context'
import { claimShareCode } from '#domains/users/userStore'
import { isUniqueViolation } from '#storage/databaseErrors'

/** Two users drawing the same of 31¹⁰ codes is a wonder once; three times in a row it is a fault. */
const triesMax = 3

/** The user's share code. Made when it is first asked for, which is when the wallet is opened. */
export async function shareCodeOf(context: AppContext, userId: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      const code = await claimShareCode(
        context.database,
        userId,
        makeShareCode(() => randomBytes(1).readUInt8()),
      )
      if (code !== null) return code
      throw new Error(`There is no user ${userId} to share anything`)
    } catch (error) {
      if (tries === triesMax || !isUniqueViolation(error, 'wallet_user_share_code')) throw error
    }
  }
}
