import { Type } from '@sinclair/typebox'
import { CardSummary } from '#http/schemas/cards'
import { count, fen, instant, literals, nullable, object, positiveFen, ref, scanned, uuid } from '#http/schemas/common'
import { Failure } from '#http/schemas/money'
import { Sealed } from '#http/schemas/sealing'

/** Only texts that could be a code at all; longer ones are refused unread. */
const codeText = scanned(2048, 'The scanned text, unchanged')
const sourceKind = literals(['balance', 'card'])
const status = literals(['paying', 'succeeded', 'failed', 'unknown'])

const merchant = {
  id: uuid,
  name: Type.String(),
  category: Type.String(),
  address: Type.String(),
  pointsRateBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
}

export const Merchant = object('Merchant', merchant)

export const PartnerMerchant = object('PartnerMerchant', merchant, 'What anybody may know of a merchant')

export const PaymentSource = object('PaymentSource', {
  kind: sourceKind,
  card: nullable(ref(CardSummary)),
  availableFen: nullable(fen),
  boundBy: nullable(literals(['BALANCE_SHORT', 'CLASS_CAP', 'STATIC_CAP'])),
  usable: Type.Boolean(),
  reason: nullable(ref(Failure)),
})

export const CodeResolutionRequest = object('CodeResolutionRequest', { text: codeText })

export const CodeResolution = object('CodeResolution', {
  kind: literals(['static', 'dynamic']),
  merchant: ref(Merchant),
  orderId: nullable(uuid),
  subject: nullable(Type.String()),
  amountFen: nullable(positiveFen),
  expiresAt: nullable(instant),
  paidPaymentId: nullable(uuid),
  sources: Type.Array(ref(PaymentSource)),
})

/** What a payment is made from; a card is named by its id. */
const requestedSource = Type.Object(
  { kind: sourceKind, cardId: Type.Optional(uuid) },
  { additionalProperties: false, description: 'cardId is needed for a card and refused for the balance' },
)

export const PaymentRequest = object('PaymentRequest', {
  code: codeText,
  amountFen: positiveFen,
  source: requestedSource,
  pin: ref(Sealed),
})

export const BillSource = object('BillSource', { kind: sourceKind, card: nullable(ref(CardSummary)) })

export const Payment = object('Payment', {
  id: uuid,
  status,
  orderNo: Type.String(),
  orderId: uuid,
  subject: nullable(Type.String()),
  merchant: ref(Merchant),
  amountFen: positiveFen,
  source: ref(BillSource),
  pointsEarned: count,
  failure: nullable(ref(Failure)),
  createdAt: instant,
  settledAt: nullable(instant),
  settlesBy: nullable(instant),
})

export const PartnerMerchantList = object('PartnerMerchantList', { items: Type.Array(ref(Merchant)) })
