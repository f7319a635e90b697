import { accountAgreements, checkPasswordLength } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashPassword } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { uuidv7 } from '#ids'
import { type ConsentInput, consentRequired, refuseOldVersions } from '#services/consents'
import { openSealed } from '#services/openSealed'
import { phonePlace, readPhone } from '#services/phones'
import { readUser } from '#services/readUser'
import { startSession } from '#services/startSession'
import { takeSmsCode } from '#services/takeSmsCode'
import type { DeviceRecord } from '#storage/deviceStore'
import { insertUser } from '#storage/userStore'

export interface RegistrationInput {
  readonly phone: string
  readonly smsCode: string
  readonly password: Sealed
  readonly consents: readonly ConsentInput[]
  readonly device: Omit<DeviceRecord, 'userId'>
}

/**
 * Opens a wallet for a phone number and signs it in. What the user can mend without a new SMS code is checked
 * before the code is used up.
 *
 * @throws {ApiError} PHONE_INVALID, CONSENT_REQUIRED (document), SEAL_*, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
 *   PASSWORD_COMMON, SMS_CODE_*; PHONE_REGISTERED only once the code has proven the phone.
 */
export async function registerUser(context: AppContext, input: RegistrationInput) {
  const phone = readPhone(context, input.phone)
  refuseMissingConsent(input.consents)
  const password = await openSealed(context, 'login_password', input.password)
  await refuseWeakPassword(password)
  await takeSmsCode(context, { phoneIndex: phone.index, purpose: 'register', code: input.smsCode })

  const userId = uuidv7()
  const passwordHash = await hashPassword(context.secrets.peppers, password)
  const tokens = await context.database.transaction(async (tx) => {
    const now = context.clock.now()
    const isNew = await insertUser(tx, {
      id: userId,
      phoneEncrypted: context.cipher.encrypt(phonePlace(userId), phone.number),
      phoneIndex: phone.index,
      passwordHash,
      createdAt: now,
    })
    if (!isNew) throw new ApiError('PHONE_REGISTERED')
    const { consents } = input
    return startSession(context, tx, { device: { ...input.device, userId }, consents, hostIdentityId: null })
  })
  return { ...tokens, user: await readUser(context, userId) }
}

function refuseMissingConsent(consents: readonly ConsentInput[]): void {
  refuseOldVersions(consents)
  const missing = accountAgreements.find((document) => !consents.some((consent) => consent.document === document))
  if (missing) throw consentRequired(missing)
}

async function refuseWeakPassword(password: string): Promise<void> {
  const problem = checkPasswordLength(password)
  if (problem) throw new ApiError(problem)
  // Loaded on the first registration: nothing else needs the list.
  const { isCommonPassword } = await import('@wallet/rules/commonPasswords')
  if (isCommonPassword(password)) throw new ApiError('PASSWORD_COMMON')
}
