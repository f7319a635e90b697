import { Type } from '@sinclair/typebox'
import { literals, object } from '#http/schemas/common'

export const Health = object('Health', {
  status: literals(['ok', 'failing']),
  database: literals(['ok', 'failing']),
  engine: literals(['pglite', 'postgres']),
  version: Type.String(),
  uptimeSeconds: Type.Integer({ minimum: 0 }),
})
