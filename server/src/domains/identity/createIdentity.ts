import { ageOn, ageRules, checkIdNumber, checkLegalName, identityLimits, shanghaiDay } from '@wallet/rules'
import { ApiError } from '#apiError'
import { secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { requireConsent } from '#domains/consents/consents'
import { passCheck } from '#domains/identity/externalChecks'
import { idNumberPlace, legalNamePlace } from '#domains/identity/identityPlaces'
import {
  countFailedAttempts,
  deleteIdentityAttempt,
  findIdentity,
  insertIdentity,
  insertIdentityAttempt,
  lockIdentityAttempts,
  setAttemptOutcome,
} from '#domains/identity/identityStore'
import { readUser } from '#domains/users/readUser'
import { uuidv7 } from '#ids'

export interface IdentityInput {
  readonly legalName: string
  readonly idNumber: string
}

interface Attempt {
  readonly id: string
  readonly triesLeft: number
}

/**
 * Verifies who the user is through the identity channel and opens account class I (one external check,
 * 中国人民银行公告〔2015〕第43号).
 *
 * @throws {ApiError} NAME_INVALID, ID_NUMBER_*, AGE_TOO_YOUNG (ageMin) without asking the channel; CONSENT_REQUIRED;
 *   IDENTITY_ALREADY_VERIFIED; IDENTITY_TRIES_EXCEEDED (retryAfterSeconds); IDENTITY_MISMATCH (triesLeft);
 *   IDENTITY_IN_USE; IDENTITY_UNAVAILABLE, which leaves nothing behind and costs no try.
 */
export async function createIdentity(context: AppContext, userId: string, input: IdentityInput) {
  const person = readPerson(context, input)
  await requireConsent(context.database, userId, 'identity')
  const attempt = await startAttempt(context, userId)
  const outcome = await context.channels.identity.verify(person)
  if (outcome === 'unavailable') {
    await deleteIdentityAttempt(context.database, attempt.id)
    throw new ApiError('IDENTITY_UNAVAILABLE')
  }
  if (outcome !== 'match') {
    await setAttemptOutcome(context.database, attempt.id, outcome)
    throw new ApiError('IDENTITY_MISMATCH', { triesLeft: attempt.triesLeft })
  }
  await storeIdentity(context, userId, attempt, person)
  return readUser(context, userId)
}

/** What can be told wrong without asking anybody. */
function readPerson(context: AppContext, input: IdentityInput): IdentityInput {
  const name = checkLegalName(input.legalName)
  if (!name.ok) throw new ApiError(name.code)
  const today = shanghaiDay(context.clock.now())
  const idNumber = checkIdNumber(input.idNumber, today)
  if (!idNumber.ok) throw new ApiError(idNumber.code)
  if (ageOn(idNumber.birthDate, today) < ageRules.identityMin) {
    throw new ApiError('AGE_TOO_YOUNG', { ageMin: ageRules.identityMin })
  }
  return { legalName: name.normalized, idNumber: idNumber.normalized }
}

function startAttempt(context: AppContext, userId: string): Promise<Attempt> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now()
    const day = shanghaiDay(now)
    await lockIdentityAttempts(tx, userId)
    if (await findIdentity(tx, userId)) throw new ApiError('IDENTITY_ALREADY_VERIFIED')
    const failed = await countFailedAttempts(tx, userId, day)
    if (failed >= identityLimits.triesPerDay) {
      const nextDay = new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)
      throw new ApiError('IDENTITY_TRIES_EXCEEDED', { retryAfterSeconds: secondsUntil(nextDay, now) })
    }
    const id = uuidv7()
    await insertIdentityAttempt(tx, { id, userId, day, createdAt: now })
    return { id, triesLeft: identityLimits.triesPerDay - failed - 1 }
  })
}

async function storeIdentity(context: AppContext, userId: string, attempt: Attempt, person: IdentityInput) {
  const { cipher } = context
  const verifiedAt = context.clock.now()
  const isStored = await context.database.transaction(async (tx) => {
    const inserted = await insertIdentity(tx, {
      userId,
      legalNameEncrypted: cipher.encrypt(legalNamePlace(userId), person.legalName),
      idNumberEncrypted: cipher.encrypt(idNumberPlace(userId), person.idNumber),
      idNumberIndex: cipher.blindIndex('id_number', person.idNumber),
      accountClass: 'I',
      verifiedAt,
    })
    await setAttemptOutcome(tx, attempt.id, inserted ? 'match' : 'in_use')
    if (inserted) await passCheck(tx, { userId, channel: 'register', at: verifiedAt })
    return inserted
  })
  if (isStored) return
  throw new ApiError((await findIdentity(context.database, userId)) ? 'IDENTITY_ALREADY_VERIFIED' : 'IDENTITY_IN_USE')
}
