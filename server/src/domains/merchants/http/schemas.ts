import { Type } from '@sinclair/typebox'
import { orderTtlBounds, orderTtlSeconds } from '@wallet/rules'
import {
  instant,
  line,
  list,
  literals,
  merchantFacts,
  nullable,
  object,
  positiveFen,
  ref,
  uuid,
} from '#http/schemas/common'
import { Merchant } from '#http/schemas/money'

const outOrderNo = Type.String({
  pattern: '^[A-Za-z0-9_-]+$',
  minLength: 1,
  maxLength: 64,
  description: "The merchant's own number",
})
const subject = line(64, 'What is sold, as the payer will read it')

const ttlSeconds = Type.Integer({
  minimum: orderTtlBounds.minSeconds,
  maximum: orderTtlBounds.maxSeconds,
  description: `How long it may be paid, in seconds; ${orderTtlSeconds} when left out`,
})

export const MerchantOrderRequest = object(
  'MerchantOrderRequest',
  { outOrderNo, amountFen: positiveFen, subject, ttlSeconds: Type.Optional(ttlSeconds) },
  'An order to make',
)

export const MerchantOrder = object(
  'MerchantOrder',
  {
    id: uuid,
    outOrderNo,
    amountFen: positiveFen,
    subject,
    state: literals(['open', 'paying', 'paid', 'closed'], {
      description: '`open` may be paid, `paying` waits for a bank, `paid` and `closed` are for good',
    }),
    code: Type.String({ description: 'What the cash desk shows as a QR code' }),
    expiresAt: instant('Until when a payment may begin'),
    paidAt: nullable(instant('When it was paid; null until then')),
  },
  'An order as its merchant sees it',
)

export const MerchantProfile = object(
  'MerchantProfile',
  {
    merchant: ref(Merchant),
    staticCode: Type.String({ description: 'What a printed QR code holds: whoever scans it types the amount' }),
    shortCode: Type.String({ description: 'The same in the 32 characters of a mini-program code' }),
  },
  'A merchant with its printed code',
)

export const PartnerMerchant = object('PartnerMerchant', merchantFacts, 'What anybody may know of a merchant')

export const PartnerMerchantList = object(
  'PartnerMerchantList',
  { items: list(ref(Merchant), 'The most generous first') },
  'Merchants that give points',
)
