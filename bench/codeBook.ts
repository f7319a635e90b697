import { randomBytes, randomInt } from 'node:crypto'
import {
  deviceNumberDigits,
  formatPaymentCode,
  paymentCodeSecretBytes,
  paymentCodeStep,
  pinFreeRule,
} from '@wallet/rules'
import type { AppContext } from '#context'
import { secretPlace } from '#domains/paymentCodes/createPaymentCodeDevice'
import { uuidv7 } from '#ids'

interface Device {
  readonly number: string
  readonly secret: string
  readonly userId: string
  /** The last step that a code was made of. */
  lastStep: number
}

const rowsPerStatement = 5_000

/** The phones of a city that show payment codes: each gives a code of a step once. */
export class CodeBook {
  private readonly given = new Map<string, number>()
  private place = 0

  private constructor(
    private readonly prefix: string,
    private readonly devices: readonly Device[],
    private readonly perPayerMax: number,
  ) {}

  /** Enrols the phone of every session of these users; of no payer more codes are given than go without a PIN unless it says so. */
  static async enrol(
    { cipher, database, config }: AppContext,
    userIds: readonly string[],
    perPayerMax: number = pinFreeRule.paymentsPerDay,
  ): Promise<CodeBook> {
    const { rows } = await database.query<{ id: string; userId: string }>(
      'SELECT id, user_id AS "userId" FROM session WHERE user_id = ANY($1::uuid[]) ORDER BY user_id, id',
      [userIds],
    )
    const numbersFrom = randomInt(10 ** (deviceNumberDigits - 1))
    const devices = rows.map(({ id: sessionId, userId }, index) => {
      const id = uuidv7()
      const number = `${numbersFrom + index}`.padStart(deviceNumberDigits, '0')
      const secret = randomBytes(paymentCodeSecretBytes).toString('hex')
      return { id, number, secret, sealed: cipher.encrypt(secretPlace(id), secret), userId, sessionId, lastStep: 0 }
    })
    for (let from = 0; from < devices.length; from += rowsPerStatement) {
      const part = devices.slice(from, from + rowsPerStatement)
      await database.query(
        `INSERT INTO payment_code_device (id, number, user_id, session_id, secret_sealed, created_at)
         SELECT *, now() FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[])`,
        [
          part.map(({ id }) => id),
          part.map(({ number }) => number),
          part.map(({ userId }) => userId),
          part.map(({ sessionId }) => sessionId),
          part.map(({ sealed }) => sealed),
        ],
      )
    }
    return new CodeBook(config.paymentCodePrefix, devices, perPayerMax)
  }

  /** Codes that are good for the next half minute at least, each of another phone. @throws {Error} when there are not so many. */
  take(count: number): { readonly code: string; readonly userId: string }[] {
    const now = paymentCodeStep(Date.now())
    const taken: { code: string; userId: string }[] = []
    for (let looked = 0; taken.length < count; looked += 1) {
      const device = this.devices[this.place]
      if (device === undefined || looked === this.devices.length) throw new Error('There are too few phones')
      this.place = (this.place + 1) % this.devices.length
      const step = Math.max(now, device.lastStep + 1)
      const given = this.given.get(device.userId) ?? 0
      if (step > now + 1 || given === this.perPayerMax) continue
      this.given.set(device.userId, given + 1)
      device.lastStep = step
      taken.push({ code: formatPaymentCode({ ...device, prefix: this.prefix }, step), userId: device.userId })
    }
    return taken
  }
}
