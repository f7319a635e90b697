import { isPhone, normalizePhone } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'

export interface Phone {
  /** Eleven digits. */
  readonly number: string
  /** The keyed hash it is found by. */
  readonly index: string
}

/** @throws {ApiError} PHONE_INVALID */
export function readPhone(context: AppContext, text: string): Phone {
  const number = normalizePhone(text)
  if (!isPhone(number)) throw new ApiError('PHONE_INVALID')
  return { number, index: context.cipher.blindIndex('phone', number) }
}

/** Where a user's phone number is kept encrypted. */
export const phonePlace = (userId: string) => ({ table: 'wallet_user', column: 'phone', rowId: userId })
