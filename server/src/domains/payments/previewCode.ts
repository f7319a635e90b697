import type { AppContext } from '#context'
import { type GenuineCode, genuineCode, requireLiving } from '#domains/payments/payableCode'

/**
 * Tells who a scanned code would pay, to somebody who is not signed in. Orders are not looked at: whoever has the code can
 * read all of this from it but the merchant's name, and learns nothing of whether anybody has paid it.
 *
 * @throws {ApiError} QR_UNREADABLE, QR_FOREIGN, QR_SIGNATURE_INVALID, QR_EXPIRED, MERCHANT_UNKNOWN, MERCHANT_CLOSED.
 */
export async function previewCode(context: AppContext, text: string): Promise<GenuineCode> {
  const genuine = await genuineCode(context, text)
  requireLiving(context, genuine)
  return genuine
}
