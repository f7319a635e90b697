import { Type } from '@sinclair/typebox'
import { count, instant, list, literals, nextCursor, nullable, object, ref, uuid } from '#http/schemas/common'

export const Points = object(
  'Points',
  { available: count('Points that can be used'), earnedTotal: count('Points ever earned') },
  'How many points there are; points are no money',
)

export const PointsEntry = object(
  'PointsEntry',
  {
    id: uuid,
    kind: literals(['earn'], { description: 'What happened to the points' }),
    points: count('How many points came'),
    pointsAfter: count('How many there were then'),
    title: Type.String({ description: 'The merchant that gave them' }),
    occurredAt: instant('When they came'),
    paymentId: nullable(uuid, 'The payment that earned them; null without one'),
  },
  'Points that came or went',
)

export const PointsPage = object(
  'PointsPage',
  { items: list(ref(PointsEntry), 'Newest first'), nextCursor },
  'A page of where points came from',
)
