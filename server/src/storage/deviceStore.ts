import type { Queryable } from '#storage/database'

export interface DeviceRecord {
  readonly userId: string
  readonly id: string
  readonly name: string
  readonly host: 'weapp' | 'alipay' | 'h5'
}

/** Records that a user signed in on this device, new or known. */
export async function recordDevice(database: Queryable, device: DeviceRecord, seenAt: Date): Promise<void> {
  await database.query(
    `INSERT INTO device (user_id, id, name, host, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (user_id, id) DO UPDATE SET name = $3, host = $4, last_seen_at = $5`,
    [device.userId, device.id, device.name, device.host, seenAt],
  )
}
