import { Type } from '@sinclair/typebox'
import { paymentSourceKinds } from '@wallet/rules'
import {
  count,
  createdAt,
  errorCode,
  fen,
  instant,
  line,
  list,
  literals,
  nullable,
  object,
  positiveFen,
  ref,
  settledAt,
  settlesBy,
  soldSubject,
  uuid,
} from '#http/schemas/common'

const merchantNumber = (what: string) =>
  Type.String({
    pattern: '^[A-Za-z0-9_-]+$',
    minLength: 1,
    maxLength: 64,
    description: `The merchant's own number ${what}`,
  })

const reason = line(64, 'Why, as the payer will read it')

export const RefundRequest = object(
  'RefundRequest',
  {
    outOrderNo: Type.Optional(merchantNumber('of the order; or orderId')),
    orderId: Type.Optional({
      ...uuid,
      description: 'The order, where it has no number of the merchant; or outOrderNo',
    }),
    outRefundNo: merchantNumber('of the refund'),
    amountFen: positiveFen,
    reason: Type.Optional(reason),
  },
  'Money to give back of a paid order',
)

export const Refund = object(
  'Refund',
  {
    id: uuid,
    outRefundNo: merchantNumber('of the refund'),
    amountFen: positiveFen,
    status: literals(['paying', 'succeeded', 'unknown'], {
      description:
        '`paying` and `unknown` wait for a bank and arrive later, once; a refund that was accepted never fails',
    }),
    target: literals([...paymentSourceKinds], {
      description: 'Where it goes: what paid, or the balance instead; `combined` to the balance and the card',
    }),
    redirectCode: nullable(errorCode, 'Why what a card paid went to the balance; null where it went to its source'),
    reason: nullable(reason),
    pointsTaken: count('Points that were taken back with it'),
    createdAt,
    settledAt,
    settlesBy,
  },
  'What came back of a payment, or is on its way back',
)

export const PaidOrder = object(
  'PaidOrder',
  {
    id: uuid,
    outOrderNo: nullable(merchantNumber('of the order'), "Null for one of the merchant's printed code"),
    amountFen: positiveFen,
    subject: soldSubject,
    paidAt: instant('When it was paid'),
    refundedFen: fen('What went back of it, or is on its way back'),
  },
  'An order that was paid',
)

export const PaidOrderList = object('PaidOrderList', { items: list(ref(PaidOrder), 'Newest first') }, 'Paid orders')
