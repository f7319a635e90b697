import { Type } from '@sinclair/typebox'
import { count, instant, literals, nullable, object, ref, uuid } from '#http/schemas/common'

export const Points = object('Points', { available: count, earnedTotal: count })

export const PointsEntry = object('PointsEntry', {
  id: uuid,
  kind: literals(['earn']),
  points: count,
  pointsAfter: count,
  title: Type.String(),
  occurredAt: instant,
  paymentId: nullable(uuid),
})

export const PointsPage = object('PointsPage', {
  items: Type.Array(ref(PointsEntry)),
  nextCursor: nullable(Type.String()),
})
