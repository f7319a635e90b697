import { Type } from '@sinclair/typebox'
import { literals, object } from '#http/schemas/common'

export const Health = object(
  'Health',
  {
    status: literals(['ok', 'failing'], { description: 'Whether requests can be taken' }),
    database: literals(['ok', 'failing'], { description: 'Whether the database wrote and kept what was asked of it' }),
    engine: literals(['pglite', 'postgres'], { description: 'The embedded database, or a PostgreSQL server' }),
    version: Type.String({ description: 'Of this service' }),
    uptimeSeconds: Type.Integer({ minimum: 0, description: 'How long this process has run, in seconds' }),
  },
  'How the service is',
)
