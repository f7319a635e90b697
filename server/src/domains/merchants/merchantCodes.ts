import { sign } from 'node:crypto'
import { formatMerchantCode, type MerchantCode, parseMerchantCode, parseShortMerchantCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'

/** Writes a merchant's code, signed with the wallet's key. */
export function writeMerchantCode(context: AppContext, code: MerchantCode): string {
  return formatMerchantCode(code, {
    origin: context.config.merchantCodeOrigin,
    sign: (signedText) => sign(null, Buffer.from(signedText, 'ascii'), context.secrets.merchantCode.privateKey),
  })
}

/**
 * Reads a scanned text as one of our codes, signed or short. Whether the code is still in time and in use is the caller's
 * question, asked every time: a receipt of a paid order outlives its code, and a signature outlives them all.
 *
 * @throws {ApiError} QR_UNREADABLE, QR_FOREIGN (params.app), QR_SIGNATURE_INVALID, QR_EXPIRED (a short code that is no
 *   merchant's, or not any more).
 */
export async function readMerchantCode(context: AppContext, text: string): Promise<MerchantCode> {
  const codeId = parseShortMerchantCode(text)
  return codeId === null ? readSignedCode(context, text) : readRegisteredCode(context, codeId)
}

async function readRegisteredCode(context: AppContext, codeId: string): Promise<MerchantCode> {
  const merchant = await context.batches.merchantsByStaticCode.ask(codeId)
  if (!merchant) throw new ApiError('QR_EXPIRED')
  return { kind: 'static', merchantId: merchant.id, codeId }
}

function readSignedCode(context: AppContext, text: string): MerchantCode {
  const parsed = parseMerchantCode(text, { origins: [context.config.merchantCodeOrigin] })
  if (!parsed.ok) throw new ApiError(parsed.error, parsed.error === 'QR_FOREIGN' ? { app: parsed.app } : {})
  if (!context.memory.codeSignatures.isGenuine(parsed.signedText, parsed.signature)) {
    throw new ApiError('QR_SIGNATURE_INVALID')
  }
  return parsed.code
}
