import { loginLockTable } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { compareWithNothing, isRightPassword } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import type { ConsentInput } from '#domains/consents/consents'
import { readHostTicket, useHostTicket } from '#domains/hosts/hostTickets'
import { linkHostIdentity, linkingTransaction, refuseTakenIdentity } from '#domains/hosts/linkHostIdentity'
import { tellLocked } from '#domains/messages/tellLocked'
import { openSealed } from '#domains/proofs/openSealed'
import { checkSmsCode, type RightSmsCode, useSmsCode } from '#domains/proofs/smsCodes'
import type { DeviceRecord } from '#domains/sessions/deviceStore'
import { startSession } from '#domains/sessions/startSession'
import { type Phone, readPhone } from '#domains/users/phones'
import { readUser } from '#domains/users/readUser'
import { findUserByPhone, type UserRow } from '#domains/users/userStore'
import { guardedTry } from '#kit/guardedTry'

export interface SessionInput {
  readonly phone: string
  readonly password?: Sealed
  readonly smsCode?: string
  readonly hostTicket?: string
  readonly consents?: readonly ConsentInput[]
  readonly device: Omit<DeviceRecord, 'userId'>
}

/**
 * Signs a user in by password or by SMS code; exactly one of them. A host ticket links that host identity, which is
 * refused before a try or a code is spent when the identity is somebody else's.
 *
 * @throws {ApiError} by password: CREDENTIALS_WRONG (triesLeft) and LOGIN_LOCKED (unlocksAt), the same for phones
 *   that have no wallet; by code: SMS_CODE_*, and PHONE_NOT_REGISTERED once the code has proven the phone, which leaves the
 *   code for a registration;
 *   HOST_TICKET_INVALID, HOST_IDENTITY_TAKEN (phoneMasked), CONSENT_REQUIRED (document, version).
 */
export async function createSession(context: AppContext, input: SessionInput) {
  const phone = readPhone(context, input.phone)
  const { device, hostTicket, consents = [] } = input
  if (hostTicket) await refuseTicketOfOthers(context, phone, hostTicket)
  const { user, code } = await proveUser(context, phone, input)
  const tokens = await linkingTransaction(context, async (tx) => {
    const host = hostTicket ? await useHostTicket(context, tx, hostTicket) : null
    if (code && !(await useSmsCode(context, tx, code))) throw new ApiError('SMS_CODE_USED_UP')
    const hostIdentityId = host && (await linkHostIdentity(context, tx, { userId: user.id, key: host, isNews: true }))
    return startSession(context, tx, { device: { ...device, userId: user.id }, consents, hostIdentityId })
  })
  return { ...tokens, user: await readUser(context, user.id) }
}

async function refuseTicketOfOthers(context: AppContext, phone: Phone, hostTicket: string): Promise<void> {
  const host = await readHostTicket(context, hostTicket)
  const user = await findUserByPhone(context.database, phone.index)
  await refuseTakenIdentity(context, host, (ownerId) => ownerId === user?.id)
}

/** Who this is; a code that shows it is still to be used up. */
interface Proven {
  readonly user: UserRow
  readonly code: RightSmsCode | null
}

async function proveUser(context: AppContext, phone: Phone, { password, smsCode }: SessionInput): Promise<Proven> {
  if (password && smsCode === undefined) return { user: await proveByPassword(context, phone, password), code: null }
  if (smsCode !== undefined && !password) return proveByCode(context, phone, smsCode)
  throw new ApiError('REQUEST_INVALID', { field: password ? 'smsCode' : 'password' })
}

async function proveByPassword(context: AppContext, phone: Phone, sealed: Sealed): Promise<UserRow> {
  const password = await openSealed(context, 'login_password', sealed)
  const user = await findUserByPhone(context.database, phone.index)
  await guardedTry(
    context,
    {
      scope: 'login',
      subject: phone.index,
      tellLocked: user && tellLocked(context, user.id, 'login_locked'),
      table: loginLockTable,
      wrongCode: 'CREDENTIALS_WRONG',
      lockedCode: 'LOGIN_LOCKED',
    },
    () =>
      user?.passwordHash
        ? isRightPassword(context.secrets.peppers, user.passwordHash, password)
        : compareWithNothing(context.secrets.peppers, password),
  )
  if (!user) throw new Error('A password was right for a phone without a wallet')
  return user
}

async function proveByCode(context: AppContext, phone: Phone, smsCode: string): Promise<Proven> {
  const code = await checkSmsCode(context, { phoneIndex: phone.index, purpose: 'login', code: smsCode })
  const user = await findUserByPhone(context.database, phone.index)
  if (!user) throw new ApiError('PHONE_NOT_REGISTERED')
  return { user, code }
}
