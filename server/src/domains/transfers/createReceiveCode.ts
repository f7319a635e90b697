import { cutLine, type Fen, transferRules } from '@wallet/rules'
import type { AppContext } from '#context'
import { payerNameOf } from '#domains/transfers/payees'
import { writeReceiveCode } from '#domains/transfers/receiveCodes'
import { shareCodeOf } from '#domains/users/shareCodes'

/**
 * The user's own receive code, for verified people: nobody else could accept what comes by it.
 *
 * @param asked what the code asks its payer for; null leaves it to them.
 * @throws {ApiError} IDENTITY_REQUIRED.
 */
export async function createReceiveCode(
  context: AppContext,
  userId: string,
  asked: { readonly amountFen: Fen | null; readonly note: string | null },
): Promise<{ code: string; name: string }> {
  const name = await payerNameOf(context, userId)
  const shareCode = await shareCodeOf(context, userId)
  const note = cutLine(asked.note ?? '', transferRules.noteMax) || null
  return { code: writeReceiveCode(context, { shareCode, amountFen: asked.amountFen, note }), name }
}
