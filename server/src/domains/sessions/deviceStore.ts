import type { Queryable } from '#storage/database'

export interface DeviceRecord {
  readonly userId: string
  readonly id: string
  readonly name: string
  readonly host: 'weapp' | 'alipay' | 'h5'
}

export async function findDevice(database: Queryable, userId: string, id: string): Promise<DeviceRecord | null> {
  const { rows } = await database.query<DeviceRecord>(
    'SELECT user_id AS "userId", id, name, host FROM device WHERE user_id = $1 AND id = $2',
    [userId, id],
  )
  return rows[0] ?? null
}

/**
 * Records that a user signed in on this device, new or known.
 *
 * @returns true for a device this user never had, unless it is the first: a new wallet is no news to its owner.
 */
export async function recordDevice(database: Queryable, device: DeviceRecord, seenAt: Date): Promise<boolean> {
  const { rows } = await database.query<{ isNews: boolean }>(
    `INSERT INTO device (user_id, id, name, host, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (user_id, id) DO UPDATE SET name = $3, host = $4, last_seen_at = $5
     RETURNING xmax = 0 AND EXISTS (SELECT 1 FROM device AS other WHERE other.user_id = $1 AND other.id <> $2) AS "isNews"`,
    [device.userId, device.id, device.name, device.host, seenAt],
  )
  return rows[0]?.isNews === true
}
