import { type AccountClass, checkIdNumber, shanghaiDay } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { idNumberPlace, legalNamePlace } from '#domains/identity/identityPlaces'
import { findIdentity } from '#domains/identity/identityStore'

/** A verified person in clear: for channels that must be told, never for an answer or a log. */
export interface VerifiedPerson {
  readonly legalName: string
  readonly idNumber: string
  /** 'YYYY-MM-DD' */
  readonly birthDate: string
  readonly accountClass: AccountClass
  readonly verifiedAt: Date
}

/**
 * Reads the person a user was verified as.
 *
 * @throws {ApiError} IDENTITY_REQUIRED when the user has not proven an identity yet.
 */
export async function readVerifiedPerson(context: AppContext, userId: string): Promise<VerifiedPerson> {
  const identity = await findIdentity(context.database, userId)
  if (!identity) throw new ApiError('IDENTITY_REQUIRED')
  const idNumber = context.cipher.decrypt(idNumberPlace(userId), identity.idNumberEncrypted)
  const checked = checkIdNumber(idNumber, shanghaiDay(context.clock.now()))
  if (!checked.ok) throw new Error('A stored ID number is not valid')
  return {
    legalName: context.cipher.decrypt(legalNamePlace(userId), identity.legalNameEncrypted),
    idNumber,
    birthDate: checked.birthDate,
    accountClass: identity.accountClass,
    verifiedAt: identity.verifiedAt,
  }
}
