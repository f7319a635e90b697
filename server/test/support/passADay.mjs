// node passADay.mjs <data directory of a stopped wallet on the embedded engine>: what was sent between people was sent a day
// earlier, so that what nobody has taken is over.
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

const database = await PGlite.create(join(process.argv[2], 'postgres'))
await database.query(
  `UPDATE person_transfer
      SET created_at = created_at - interval '1 day', arrives_at = arrives_at - interval '1 day',
          expires_at = expires_at - interval '1 day'
    WHERE state = 'waiting'`,
)
await database.close()
