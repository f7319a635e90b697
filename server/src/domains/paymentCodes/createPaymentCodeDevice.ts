import { randomBytes, randomInt } from 'node:crypto'
import { deviceNumberDigits, paymentCodeSecretBytes } from '@wallet/rules'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { findDeviceNumber, type PaymentCodeDeviceRow, replaceDevice } from '#domains/paymentCodes/paymentCodeStore'
import { checkPin } from '#domains/proofs/checkPin'
import { uuidv7 } from '#ids'

/** What a phone keeps to make its codes from; the secret is told this once. */
export interface EnrolledDevice {
  readonly number: string
  /** Hexadecimal digits. */
  readonly secret: string
}

/**
 * Lets this session's phone show payment codes. Enrolling again gives another secret, and the one before is worthless.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, PIN_WRONG, PIN_LOCKED.
 */
export async function createPaymentCodeDevice(
  context: AppContext,
  { userId, sessionId, pin }: { userId: string; sessionId: string; pin: Sealed },
): Promise<EnrolledDevice> {
  await verifiedPayer(context, userId)
  await checkPin(context, { userId, sessionId, sealed: pin })
  const secret = randomBytes(paymentCodeSecretBytes).toString('hex')
  for (;;) {
    const device = newDevice(context, { userId, sessionId, secret })
    const isNew = await context.database.transaction((tx) => replaceDevice(tx, device))
    if (isNew) return { number: device.number, secret }
  }
}

/** The number that this session's codes bear; null when its phone has not enrolled. */
export function readDeviceNumber({ database }: AppContext, sessionId: string): Promise<string | null> {
  return findDeviceNumber(database, sessionId)
}

function newDevice(
  { cipher, clock }: AppContext,
  { userId, sessionId, secret }: { userId: string; sessionId: string; secret: string },
): PaymentCodeDeviceRow {
  const id = uuidv7()
  return {
    id,
    number: Array.from({ length: deviceNumberDigits }, () => randomInt(10)).join(''),
    userId,
    sessionId,
    secretSealed: cipher.encrypt(secretPlace(id), secret),
    createdAt: clock.now(),
  }
}

/** Where a device's secret belongs. */
export function secretPlace(deviceId: string) {
  return { table: 'payment_code_device', column: 'secret_sealed', rowId: deviceId }
}
