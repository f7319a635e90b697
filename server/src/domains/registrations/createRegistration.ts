import { accountAgreements } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { type ConsentInput, consentRequired, refuseOldVersions } from '#domains/consents/consents'
import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import { readHostTicket, useHostTicket, usePhoneTicket } from '#domains/hosts/hostTickets'
import { linkHostIdentity, linkingTransaction, refuseTakenIdentity } from '#domains/hosts/linkHostIdentity'
import { openNewPassword } from '#domains/proofs/newPassword'
import { checkSmsCode, useSmsCode } from '#domains/proofs/smsCodes'
import type { DeviceRecord } from '#domains/sessions/deviceStore'
import { startSession } from '#domains/sessions/startSession'
import { type Phone, phonePlace, readPhone } from '#domains/users/phones'
import { readUser } from '#domains/users/readUser'
import { findUserByPhone, insertUser } from '#domains/users/userStore'
import { uuidv7 } from '#ids'
import { spendDaily } from '#kit/budgets'
import type { Transaction } from '#storage/database'

export interface RegistrationInput {
  /** Proven by an SMS code, unless a phone ticket names the phone. */
  readonly phone?: string
  readonly smsCode?: string
  readonly phoneTicket?: string
  readonly hostTicket?: string
  readonly password?: Sealed
  readonly consents: readonly ConsentInput[]
  readonly device: Omit<DeviceRecord, 'userId'>
  /** Network address of the caller. */
  readonly callerAddress: string
}

/** Reads the proven phone within the registration's transaction; its code or ticket is used up there. */
type ProvenPhone = (tx: Transaction, host: HostSubjectKey | null) => Promise<Phone>

/**
 * Opens a wallet for a phone number and signs it in; a host ticket links that host identity. What the user can mend
 * without a new SMS code is checked before the code is used up.
 *
 * @throws {ApiError} PHONE_INVALID, CONSENT_REQUIRED (document), SEAL_*, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
 *   PASSWORD_COMMON, SMS_CODE_*, HOST_TICKET_INVALID, PHONE_TICKET_INVALID, HOST_IDENTITY_TAKEN (phoneMasked);
 *   RATE_LIMITED; PHONE_REGISTERED only once code or ticket has proven the phone, to a double of this very call too.
 */
export async function createRegistration(context: AppContext, input: RegistrationInput) {
  const { hostTicket } = input
  refuseMissingProof(input)
  const phone = input.phone === undefined ? null : readPhone(context, input.phone)
  refuseMissingConsent(input.consents)
  if (hostTicket) await refuseTakenTicket(context, hostTicket)
  const hashPassword = input.password ? await openNewPassword(context, input.password) : null
  const provenPhone = await provePhone(context, phone, input)

  const userId = uuidv7()
  const passwordHash = hashPassword ? await hashPassword() : null
  const tokens = await linkingTransaction(context, async (tx) => {
    const host = hostTicket ? await useHostTicket(context, tx, hostTicket) : null
    const { number, index } = await provenPhone(tx, host)
    await spendDaily(context, tx, 'registrationsOfDevice', input.device.id)
    await spendDaily(context, tx, 'registrationsOfAddress', context.cipher.blindIndex('caller', input.callerAddress))
    const isNew = await insertUser(tx, {
      id: userId,
      phoneEncrypted: context.cipher.encrypt(phonePlace(userId), number),
      phoneIndex: index,
      passwordHash,
      createdAt: context.clock.now(),
    })
    if (!isNew) throw new ApiError('PHONE_REGISTERED')
    const hostIdentityId = host && (await linkHostIdentity(context, tx, { userId, key: host, isNews: false }))
    const { consents, device } = input
    return startSession(context, tx, { device: { ...device, userId }, consents, hostIdentityId })
  })
  return { ...tokens, user: await readUser(context, userId) }
}

/**
 * Refuses an identity that has a wallet already. A tap that lost to its own double finds the identity taken too, but
 * the ticket used up with it: that is the answer which leads into the wallet just opened.
 */
async function refuseTakenTicket(context: AppContext, hostTicket: string): Promise<void> {
  const host = await readHostTicket(context, hostTicket)
  try {
    await refuseTakenIdentity(context, host, () => false)
  } catch (error) {
    await readHostTicket(context, hostTicket)
    throw error
  }
}

/** Exactly one proof of the phone; a host identity instead of a password. */
function refuseMissingProof({ phone, smsCode, phoneTicket, hostTicket, password }: RegistrationInput): void {
  const isBySms = phoneTicket === undefined
  if (isBySms && (phone === undefined || smsCode === undefined)) {
    throw new ApiError('REQUEST_INVALID', { field: phone === undefined ? 'phone' : 'smsCode' })
  }
  if (!isBySms && (phone !== undefined || smsCode !== undefined)) {
    throw new ApiError('REQUEST_INVALID', { field: 'phoneTicket' })
  }
  if (!isBySms && hostTicket === undefined) throw new ApiError('REQUEST_INVALID', { field: 'hostTicket' })
  if (password === undefined && hostTicket === undefined) throw new ApiError('REQUEST_INVALID', { field: 'password' })
}

function refuseMissingConsent(consents: readonly ConsentInput[]): void {
  refuseOldVersions(consents)
  const missing = accountAgreements.find((document) => !consents.some((consent) => consent.document === document))
  if (missing) throw consentRequired(missing)
}

/**
 * Code and ticket are used up only when the registration succeeds. So a right code that is used has opened a wallet: the
 * second of two taps is told of that, and signs in.
 */
async function provePhone(context: AppContext, phone: Phone | null, input: RegistrationInput): Promise<ProvenPhone> {
  const { smsCode, phoneTicket } = input
  if (phone && smsCode !== undefined) {
    const code = await checkSmsCode(context, { phoneIndex: phone.index, purpose: 'login', code: smsCode })
    return async (tx) => {
      if (await useSmsCode(context, tx, code)) return phone
      throw new ApiError((await findUserByPhone(tx, phone.index)) ? 'PHONE_REGISTERED' : 'SMS_CODE_USED_UP')
    }
  }
  return async (tx, host) => {
    if (!host || phoneTicket === undefined) throw new ApiError('PHONE_TICKET_INVALID')
    return usePhoneTicket(context, tx, phoneTicket, host)
  }
}
