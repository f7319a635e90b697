import { Type } from '@sinclair/typebox'
import { count, fen, instant, literals, nullable, object, positiveFen, ref, uuid } from '#http/schemas/common'
import { Failure } from '#http/schemas/money'
import { BillSource, Merchant } from '#http/schemas/payments'

const bill = {
  id: uuid,
  kind: literals(['payment', 'topup']),
  status: literals(['paying', 'succeeded', 'failed', 'unknown']),
  title: Type.String(),
  amountFen: positiveFen,
  direction: literals(['out', 'in']),
  sourceLabel: ref(BillSource),
  occurredAt: instant,
}

const timelineEntry = Type.Object(
  { status: literals(['created', 'paying', 'succeeded', 'failed', 'unknown']), at: instant },
  { additionalProperties: false },
)

export const Bill = object('Bill', bill)

export const MonthSummary = object(
  'MonthSummary',
  { month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }), spentFen: fen, receivedFen: fen, count },
  'Succeeded bills of a month in Shanghai',
)

export const BillPage = object('BillPage', {
  items: Type.Array(ref(Bill)),
  months: Type.Array(ref(MonthSummary)),
  nextCursor: nullable(Type.String()),
})

export const BillDetail = object('BillDetail', {
  ...bill,
  orderNo: Type.String(),
  merchant: nullable(ref(Merchant)),
  subject: nullable(Type.String()),
  pointsEarned: count,
  failure: nullable(ref(Failure)),
  settlesBy: nullable(instant),
  timeline: Type.Array(timelineEntry),
})
