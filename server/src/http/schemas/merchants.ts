import { Type } from '@sinclair/typebox'
import { orderTtlBounds } from '@wallet/rules'
import { instant, line, literals, nullable, object, positiveFen, ref, uuid } from '#http/schemas/common'
import { Merchant } from '#http/schemas/payments'

const outOrderNo = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: "The merchant's own number" })
const subject = line(64, 'What is sold, as the payer will read it')

export const MerchantOrderRequest = object('MerchantOrderRequest', {
  outOrderNo,
  amountFen: positiveFen,
  subject,
  ttlSeconds: Type.Optional(Type.Integer({ minimum: orderTtlBounds.minSeconds, maximum: orderTtlBounds.maxSeconds })),
})

export const MerchantOrder = object('MerchantOrder', {
  id: uuid,
  outOrderNo,
  amountFen: positiveFen,
  subject,
  state: literals(['open', 'paying', 'paid', 'closed']),
  code: Type.String({ description: 'What the cash desk shows as a QR code' }),
  expiresAt: instant,
  paidAt: nullable(instant),
})

export const MerchantProfile = object('MerchantProfile', {
  merchant: ref(Merchant),
  staticCode: Type.String(),
  shortCode: Type.String({ description: 'The same in the 32 characters of a mini-program code' }),
})
