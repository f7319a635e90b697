import { Type } from '@sinclair/typebox'
import { billKinds } from '@wallet/rules'
import {
  count,
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
  settlesBy,
  soldSubject,
  transferStatus,
  uuid,
} from '#http/schemas/common'
import { BillSource, Failure, Merchant } from '#http/schemas/money'

const bill = {
  id: uuid,
  kind: literals([...billKinds], { description: 'What it is the bill of' }),
  status: transferStatus,
  title: Type.String({
    description: 'The merchant that was paid; 充值 for a top-up; of a transfer the other person, masked',
  }),
  amountFen: positiveFen,
  direction: literals(['out', 'in'], { description: 'Out of the wallet or into it, as its owner sees it' }),
  sourceLabel: ref(BillSource),
  occurredAt: instant('When it was asked for'),
}

const timelineEntry = Type.Object(
  {
    status: literals(['created', 'paying', 'succeeded', 'failed', 'unknown'], { description: 'What it came to be' }),
    at: instant('When it came to be so'),
  },
  { additionalProperties: false, description: 'A step on the way' },
)

export const Bill = object('Bill', bill, 'A movement of money as a line of the list')

export const MonthSummary = object(
  'MonthSummary',
  {
    month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', description: 'YYYY-MM' }),
    spentFen: fen('Paid to merchants and sent to people'),
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
    timeline: list(timelineEntry, 'What happened to it, oldest first'),
  },
  'A movement of money with everything known of it',
)
