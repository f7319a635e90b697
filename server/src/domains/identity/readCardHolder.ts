import { checkIdNumber, shanghaiDay } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { idNumberPlace, legalNamePlace } from '#domains/identity/identityPlaces'
import { findIdentity } from '#domains/identity/identityStore'

/** Whose cards may be bound: the verified person, in clear only while the bank is asked. */
export interface CardHolder {
  readonly legalName: string
  readonly idNumber: string
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string
}

/** @throws {ApiError} IDENTITY_REQUIRED. */
export async function readCardHolder(context: AppContext, userId: string): Promise<CardHolder> {
  const identity = await findIdentity(context.database, userId)
  if (!identity) throw new ApiError('IDENTITY_REQUIRED')
  const idNumber = context.cipher.decrypt(idNumberPlace(userId), identity.idNumberEncrypted)
  const checked = checkIdNumber(idNumber, shanghaiDay(context.clock.now()))
  if (!checked.ok) throw new Error(`the stored ID number of ${userId} does not pass its own check`)
  const legalName = context.cipher.decrypt(legalNamePlace(userId), identity.legalNameEncrypted)
  return { legalName, idNumber, birthDate: checked.birthDate }
}
