import { type Agreement, agreementVersions, checkPasswordLength } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashPassword } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { uuidv7 } from '#ids'
import { openSealed } from '#services/openSealed'
import { phonePlace, readPhone } from '#services/phones'
import { readUser } from '#services/readUser'
import { startSession } from '#services/startSession'
import { takeSmsCode } from '#services/takeSmsCode'
import type { DeviceRecord } from '#storage/deviceStore'
import { insertConsent, insertUser } from '#storage/userStore'

export interface ConsentInput {
  readonly document: Agreement
  readonly version: string
}

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
    for (const { document, version } of input.consents) {
      await insertConsent(tx, { userId, document, version, deviceId: input.device.id, acceptedAt: now })
    }
    return startSession(context, tx, { ...input.device, userId })
  })
  return { ...tokens, user: await readUser(context, userId) }
}

function refuseMissingConsent(consents: readonly ConsentInput[]): void {
  const documents = new Set(consents.map((consent) => consent.document))
  if (documents.size !== consents.length) throw new ApiError('REQUEST_INVALID', { field: 'consents' })
  for (const [document, version] of Object.entries(agreementVersions)) {
    const given = consents.find((consent) => consent.document === document)
    if (given?.version !== version) throw new ApiError('CONSENT_REQUIRED', { document, version })
  }
}

async function refuseWeakPassword(password: string): Promise<void> {
  const problem = checkPasswordLength(password)
  if (problem) throw new ApiError(problem)
  // Loaded on the first registration: nothing else needs the list.
  const { isCommonPassword } = await import('@wallet/rules/commonPasswords')
  if (isCommonPassword(password)) throw new ApiError('PASSWORD_COMMON')
}
