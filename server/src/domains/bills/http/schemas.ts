import { Type } from '@sinclair/typebox'
import { billKinds, paymentSourceKinds } from '@wallet/rules'
import {
  count,
  createdAt,
  errorCode,
  fen,
  instant,
  list,
  literals,
  nextCursor,
  nullable,
  object,
  orderNo,
  pointsEarned,
  positiveFen,
  ref,
  settledAt,
  settlesBy,
  soldSubject,
  transferStatus,
  uuid,
} from '#http/schemas/common'
import { BillSource, Failure, Merchant, PaymentPart } from '#http/schemas/money'

const bill = {
  id: uuid,
  kind: literals([...billKinds], { description: 'What it is the bill of' }),
  status: transferStatus,
  title: Type.String({
    description:
      'The merchant that was paid; 充值 for a top-up, 提现 for a withdrawal; of a transfer the other person, masked',
  }),
  amountFen: positiveFen,
  direction: literals(['out', 'in'], { description: 'Out of the wallet or into it, as its owner sees it' }),
  sourceLabel: ref(BillSource),
  occurredAt: instant('When it was asked for'),
  refundedFen: fen('What has come back of a payment'),
}

const timelineEntry = Type.Object(
  {
    status: literals(['created', 'paying', 'succeeded', 'failed', 'unknown'], { description: 'What it came to be' }),
    at: instant('When it came to be so'),
  },
  { additionalProperties: false, description: 'A step on the way' },
)

const billRefund = Type.Object(
  {
    id: uuid,
    amountFen: positiveFen,
    target: literals([...paymentSourceKinds], {
      description: 'Where it went: what paid, or the balance instead; `combined` to the balance and the card',
    }),
    balanceFen: nullable(
      positiveFen,
      'What of a combined one went to the balance, the rest to the card; null otherwise',
    ),
    redirectCode: nullable(errorCode, 'Why what a card paid went to the balance; null where it went to its source'),
    reason: nullable(Type.String({ description: "The merchant's" }), 'Null where the merchant gave none'),
    status: transferStatus,
    pointsTaken: count('Points that were taken back with it'),
    createdAt,
    settledAt,
    settlesBy,
  },
  { additionalProperties: false, description: 'A refund' },
)

const billWithdrawal = Type.Object(
  {
    amountFen: positiveFen,
    feeFen: fen('The fee, beside the amount'),
    arrivesBy: instant('When the money is on the card at the latest, as was promised'),
  },
  { additionalProperties: false, description: 'A withdrawal: its bill is of amount and fee' },
)

export const Bill = object(
  'Bill',
  bill,
  'A matter of money as a line of the list; what came back of a payment is told on it',
)

export const MonthSummary = object(
  'MonthSummary',
  {
    month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'YYYY-MM' }),
    spentFen: fen('Paid to merchants, less what came back, and sent to people'),
    receivedFen: fen('Topped up and received'),
    count: count('How many bills these are'),
  },
  'Succeeded bills of a month in Shanghai',
)

export const BillPage = object(
  'BillPage',
  {
    items: list(ref(Bill), 'The bills, newest first'),
    months: list(ref(MonthSummary), 'The whole months that these bills are of, newest first'),
    nextCursor,
  },
  'A page of bills',
)

export const BillDetail = object(
  'BillDetail',
  {
    ...bill,
    orderNo,
    merchant: nullable(ref(Merchant), 'Which merchant was paid; null where none was'),
    transferId: nullable(uuid, 'The transfer between people that it is of; null for anything else'),
    subject: soldSubject,
    pointsEarned,
    failure: nullable(ref(Failure), 'Why it failed; null when it did not'),
    settlesBy,
    parts: list(ref(PaymentPart), 'Of a payment, each source with what it paid; empty for anything else'),
    refunds: list(billRefund, 'What came back of a payment, or is on its way back, oldest first'),
    withdrawal: nullable(billWithdrawal, 'What arrives and what it costs; null for what is no withdrawal'),
    timeline: list(timelineEntry, 'What happened to it, oldest first'),
  },
  'A matter of money with everything known of it',
)
