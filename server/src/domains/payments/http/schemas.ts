import { Type } from '@sinclair/typebox'
import { cardLimits, codeKinds } from '@wallet/rules'
import {
  createdAt,
  instant,
  list,
  literals,
  nullable,
  object,
  orderNo,
  pointsEarned,
  positiveFen,
  ref,
  requestedSource,
  scanned,
  settledAt,
  settlesBy,
  soldSubject,
  transferStatus,
  upTo,
  uuid,
} from '#http/schemas/common'
import { BillSource, Failure, Merchant, PaymentPart, PaymentSource } from '#http/schemas/money'
import { Sealed } from '#http/schemas/sealing'

/** Only texts that could be a code at all; longer ones are refused unread. */
const codeText = scanned(
  2048,
  'The scanned text, unchanged. What scanners and hosts put around a code is peeled off, never the signed text',
)

export const Preflight = object(
  'Preflight',
  {
    codeKind: literals(codeKinds, { description: 'By which kind of code, as it was asked' }),
    amountFen: positiveFen,
    sources: list(ref(PaymentSource), 'In the order in which they would pay'),
    asOf: instant('When it was so'),
  },
  'What could be paid now, from what, and why not',
)

export const SourceOrderRequest = object(
  'SourceOrderRequest',
  {
    sources: upTo(
      cardLimits.maxCards + 1,
      Type.Union([Type.Literal('balance'), uuid]),
      '`balance` and ids of cards, first to last',
    ),
  },
  'In which order sources are offered',
)

export const CodeResolutionRequest = object('CodeResolutionRequest', { text: codeText }, 'A code to look up')

const codeKind = literals(['static', 'dynamic'], {
  description: 'A printed code, for which the payer types the amount, or that of one order',
})
const orderAmountFen = nullable(positiveFen, 'What the order costs in integer fen; null for a printed code')
const orderExpiresAt = nullable(instant('Until when the order can be paid; null for a printed code'))

export const CodePreview = object(
  'CodePreview',
  { kind: codeKind, merchant: ref(Merchant), amountFen: orderAmountFen, expiresAt: orderExpiresAt },
  'Who a code pays, and how much',
)

export const CodeResolution = object(
  'CodeResolution',
  {
    kind: codeKind,
    merchant: ref(Merchant),
    orderId: nullable(uuid, 'The order; null for a printed code'),
    subject: soldSubject,
    amountFen: orderAmountFen,
    expiresAt: orderExpiresAt,
    paidPaymentId: nullable(uuid, 'The payment by which this user has paid the order already; null when they have not'),
    sources: list(ref(PaymentSource), 'The balance, then the cards; none once this user has paid'),
  },
  'Who a code pays, what, and with what',
)

export const PaymentRequest = object(
  'PaymentRequest',
  { code: codeText, amountFen: positiveFen, source: requestedSource, pin: ref(Sealed) },
  'A payment; the amount is the one that the payer was shown or typed',
)

export const Payment = object(
  'Payment',
  {
    id: uuid,
    status: transferStatus,
    orderNo,
    orderId: { ...uuid, description: 'The order that it pays. UUID in lower case' },
    subject: soldSubject,
    merchant: ref(Merchant),
    amountFen: positiveFen,
    source: ref(BillSource),
    parts: list(ref(PaymentPart), 'Each source with what it pays; together they are the amount'),
    pointsEarned,
    failure: nullable(ref(Failure), 'Why it failed; null when it did not'),
    createdAt,
    settledAt,
    settlesBy,
  },
  'A payment to a merchant',
)
