import { ColumnTable } from '#storage/columns'
import type { Queryable, Transaction } from '#storage/database'

/** A phone that shows payment codes: what its session enrolled last. */
export interface PaymentCodeDeviceRow {
  readonly id: string
  /** The ten digits of its codes that name it. */
  readonly number: string
  readonly userId: string
  readonly sessionId: string
  /** The secret's hexadecimal digits, encrypted. */
  readonly secretSealed: string
  readonly createdAt: Date
}

const deviceTable = new ColumnTable<PaymentCodeDeviceRow>('payment_code_device', {
  id: ['id', 'uuid'],
  number: ['number', 'text'],
  userId: ['user_id', 'uuid'],
  sessionId: ['session_id', 'uuid'],
  secretSealed: ['secret_sealed', 'text'],
  createdAt: ['created_at', 'timestamptz'],
})

/** Puts a device in the place of what its session had; false when another device has the number. */
export async function replaceDevice(tx: Transaction, device: PaymentCodeDeviceRow): Promise<boolean> {
  await tx.query('DELETE FROM payment_code_device WHERE session_id = $1', [device.sessionId])
  return (await deviceTable.insert(tx, device, { suffix: 'ON CONFLICT (number) DO NOTHING' })) === 1
}

/** What a session has enrolled, or null. */
export async function findDeviceNumber(database: Queryable, sessionId: string): Promise<string | null> {
  const { rows } = await database.query<{ number: string }>(
    'SELECT number FROM payment_code_device WHERE session_id = $1',
    [sessionId],
  )
  return rows[0]?.number ?? null
}
