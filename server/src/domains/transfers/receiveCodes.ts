import { sign } from 'node:crypto'
import { formatReceiveCode, parseReceiveCode, type ReceiveCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'

/** Writes a person's own code, signed with the key of the wallet's codes. */
export function writeReceiveCode(context: AppContext, code: ReceiveCode): string {
  return formatReceiveCode(code, {
    origin: context.config.merchantCodeOrigin,
    sign: (signedText) => sign(null, Buffer.from(signedText, 'ascii'), context.secrets.merchantCode.privateKey),
  })
}

/** @throws {ApiError} QR_UNREADABLE, QR_SIGNATURE_INVALID. */
export function readReceiveCodeText(context: AppContext, text: string): ReceiveCode {
  const parsed = parseReceiveCode(text, { origins: [context.config.merchantCodeOrigin] })
  if (!parsed.ok) throw new ApiError('QR_UNREADABLE')
  if (!context.memory.codeSignatures.isGenuine(parsed.signedText, parsed.signature)) {
    throw new ApiError('QR_SIGNATURE_INVALID')
  }
  return parsed.code
}
