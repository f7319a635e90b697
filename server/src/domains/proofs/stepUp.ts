import { loginLockTable } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { isRightPassword } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { tellLocked } from '#domains/messages/tellLocked'
import { checkPin } from '#domains/proofs/checkPin'
import { createSmsCode } from '#domains/proofs/createSmsCode'
import { openSealed } from '#domains/proofs/openSealed'
import { checkSmsCode, useSmsCode } from '#domains/proofs/smsCodes'
import { phonePlace } from '#domains/users/phones'
import { findUser, type UserRow } from '#domains/users/userStore'
import { guardedTry } from '#kit/guardedTry'
import type { SessionIdentity } from '#kit/sessionIdentity'
import type { Transaction } from '#storage/database'

/** How the owner of a wallet can prove to be there in person; an access token alone is not enough. */
export const proofMethods = ['pin', 'password', 'sms'] as const

export type ProofMethod = (typeof proofMethods)[number]

/** Uses a proof up, in the transaction of the change it is for. @throws {ApiError} SMS_CODE_USED_UP */
export type UseProof = (tx: Transaction) => Promise<void>

/** One proof, of one kind. A seal opens once, a code works once. */
export interface ProofInput {
  readonly pin?: Sealed
  readonly password?: Sealed
  readonly smsCode?: string
}

/**
 * A first PIN is set by a session alone. Whoever stole one must not open further ways in with the PIN they set
 * themselves: by the time it counts, its owner has been told of it for a day.
 */
const PIN_PROVES_AFTER_SECONDS = 86_400

/**
 * Asks who changes the ways into a wallet for a proof that only its owner has. Tries count together with those at
 * signing in and paying. Nothing is proven before the answered function has run: a change looks first whether its own
 * double has made it meanwhile, with the same code.
 *
 * @throws {ApiError} PROOF_REQUIRED when there is none, or one that does not count here; SEAL_*; PIN_WRONG, PIN_LOCKED;
 *   PASSWORD_WRONG, LOGIN_LOCKED; SMS_CODE_*.
 */
export async function proveOwner(
  context: AppContext,
  session: SessionIdentity,
  proof: ProofInput = {},
): Promise<UseProof> {
  const { userId, sessionId } = session
  const { pin, password, smsCode } = proof
  const user = await findOwner(context, userId)
  const methods = await readProofMethods(context, user)
  const method = methodOf(proof)
  if (method === null || !methods.includes(method)) throw new ApiError('PROOF_REQUIRED')
  if (pin) await checkPin(context, { userId, sessionId, sealed: pin })
  if (password) await checkLoginPassword(context, user, password)
  if (smsCode === undefined) return async () => undefined
  const code = await checkSmsCode(context, { phoneIndex: user.phoneIndex, purpose: 'proof', code: smsCode })
  return async (tx) => {
    if (!(await useSmsCode(context, tx, code))) throw new ApiError('SMS_CODE_USED_UP')
  }
}

/** What this user can prove themselves with now. */
export async function readProofMethods(context: AppContext, user: UserRow): Promise<ProofMethod[]> {
  const pin = await context.batches.pinStates.ask(user.id)
  const isPinOld = pin !== null && addSeconds(pin.setAt, PIN_PROVES_AFTER_SECONDS) <= context.clock.now()
  const has: Record<ProofMethod, boolean> = { pin: isPinOld, password: user.passwordHash !== null, sms: true }
  return proofMethods.filter((method) => has[method])
}

/**
 * Texts a code for a proof to the user's own phone.
 *
 * @throws {ApiError} what `createSmsCode` throws.
 */
export async function createProofCode(context: AppContext, session: SessionIdentity, callerAddress: string) {
  const { id, phoneEncrypted } = await findOwner(context, session.userId)
  const phone = context.cipher.decrypt(phonePlace(id), phoneEncrypted)
  return createSmsCode(context, { phone, purpose: 'proof', callerAddress })
}

async function findOwner(context: AppContext, userId: string): Promise<UserRow> {
  const user = await findUser(context.database, userId)
  if (!user) throw new ApiError('SESSION_EXPIRED')
  return user
}

/** Null unless there is exactly one. */
function methodOf({ pin, password, smsCode }: ProofInput): ProofMethod | null {
  const given: readonly (readonly [ProofMethod, boolean])[] = [
    ['pin', pin !== undefined],
    ['password', password !== undefined],
    ['sms', smsCode !== undefined],
  ]
  const methods = given.filter(([, isGiven]) => isGiven).map(([method]) => method)
  return methods.length === 1 ? (methods[0] ?? null) : null
}

async function checkLoginPassword(context: AppContext, user: UserRow, sealed: Sealed): Promise<void> {
  const password = await openSealed(context, 'login_password', sealed)
  const { id, phoneIndex, passwordHash } = user
  if (passwordHash === null) throw new Error('A user without a login password proves nothing with one')
  await guardedTry(
    context,
    {
      scope: 'login',
      subject: phoneIndex,
      tellLocked: tellLocked(context, id, 'login_locked'),
      table: loginLockTable,
      wrongCode: 'PASSWORD_WRONG',
      lockedCode: 'LOGIN_LOCKED',
    },
    () => isRightPassword(context.secrets.peppers, passwordHash, password),
  )
}
