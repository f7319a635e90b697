import { maskIdNumber, maskName, maskPhone } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { consentsDue, listConsents } from '#domains/consents/consents'
import { idNumberPlace, legalNamePlace } from '#domains/identity/identityPlaces'
import { phonePlace } from '#domains/users/phones'
import { shareCodeOf } from '#domains/users/shareCodes'
import { findUserProfile } from '#domains/users/userStore'

/**
 * Reads a user as the app shows it; personal data leaves masked.
 *
 * @throws {ApiError} SESSION_EXPIRED when the user does not exist any more.
 */
export async function readUser(context: AppContext, userId: string) {
  const row = await findUserProfile(context.database, userId)
  if (!row) throw new ApiError('SESSION_EXPIRED')
  const { cipher } = context
  const { legalNameEncrypted, idNumberEncrypted } = row
  return {
    id: row.id,
    phoneMasked: maskPhone(cipher.decrypt(phonePlace(userId), row.phoneEncrypted)),
    nameMasked: legalNameEncrypted && maskName(cipher.decrypt(legalNamePlace(userId), legalNameEncrypted)),
    idNumberMasked: idNumberEncrypted && maskIdNumber(cipher.decrypt(idNumberPlace(userId), idNumberEncrypted)),
    accountClass: row.accountClass ?? ('none' as const),
    hasPassword: row.hasPassword,
    hasPin: row.hasPin,
    cardCount: Number(row.cardCount),
    createdAt: row.createdAt.toISOString(),
    consentsDue: consentsDue(await listConsents(context.database, userId)),
    unreadMessages: Number(row.unreadMessages),
    shareCode: row.shareCode ?? (await shareCodeOf(context, userId)),
    playMoney: context.config.playMoney,
  }
}
