import type { PaymentCodeDeviceRow } from '#domains/paymentCodes/paymentCodeStore'
import type { Queryable } from '#storage/database'

/** Whose guesses are counted: one merchant's, at one device and at all. */
export interface GuessWindow {
  readonly name: string
  readonly subject: string
  readonly windowStart: Date
}

export interface LiveDevice
  extends Pick<PaymentCodeDeviceRow, 'id' | 'number' | 'userId' | 'sessionId' | 'secretSealed'> {}

/** The device of a number while its session lasts, and how much of each window is spent. */
export async function findLiveDevice(
  database: Queryable,
  number: string,
  windows: readonly GuessWindow[],
): Promise<{ readonly device: LiveDevice | null; readonly guesses: readonly number[] }> {
  const [devices, spent] = await Promise.all([
    database.query<LiveDevice>(
      `SELECT device.id, device.number, device.user_id AS "userId", device.session_id AS "sessionId",
              device.secret_sealed AS "secretSealed"
       FROM payment_code_device AS device JOIN session ON session.id = device.session_id
       WHERE device.number = $1 AND session.ended_at IS NULL`,
      [number],
    ),
    database.query<{ place: number; used: number }>(
      `SELECT asked.place, b.used
       FROM unnest($1::int4[], $2::text[], $3::text[], $4::timestamptz[]) AS asked(place, name, subject, window_start)
       JOIN spent_budget AS b ON b.name = asked.name AND b.subject = asked.subject
         AND b.window_start = asked.window_start`,
      [
        windows.map((_, index) => index),
        windows.map(({ name }) => name),
        windows.map(({ subject }) => subject),
        windows.map(({ windowStart }) => windowStart),
      ],
    ),
  ])
  const guesses = windows.map((_, index) => spent.rows.find(({ place }) => place === index)?.used ?? 0)
  return { device: devices.rows[0] ?? null, guesses }
}
