import { Type } from '@sinclair/typebox'
import { transferLimitCodes, transferStates } from '@wallet/rules'
import {
  arrival,
  createdAt,
  fen,
  instant,
  list,
  literals,
  nullable,
  object,
  orderNo,
  personName,
  positiveFen,
  ref,
  settledAt,
  uuid,
} from '#http/schemas/common'
import { Failure } from '#http/schemas/money'

const note = nullable(Type.String({ description: 'What its payer wrote' }))

const TransferArrivalTime = Type.Object(
  { arrival, arrivesAt: instant('When it would arrive') },
  { additionalProperties: false, description: 'A time of arrival to choose' },
)

export const TransferQuote = object(
  'TransferQuote',
  {
    name: personName,
    isNew: Type.Boolean({ description: 'Whether the payee has never accepted anything from this user' }),
    availableFen: fen('The most that can be sent to them now'),
    boundBy: literals(['BALANCE_SHORT', ...transferLimitCodes], { description: 'What more than that is refused with' }),
    refusal: nullable(ref(Failure), 'Why this sum cannot be sent; null when it can'),
    needsName: Type.Boolean({ description: 'Whether `typedName` is needed for this sum' }),
    proposed: arrival,
    arrivals: list(TransferArrivalTime, 'The times of arrival to choose from, the earliest first'),
  },
  'What a transfer would be; said before anybody is asked for a PIN',
)

export const Transfer = object(
  'Transfer',
  {
    id: uuid,
    role: literals(['payer', 'payee'], { description: 'Which of the two asks' }),
    state: literals([...transferStates], {
      description:
        '`scheduled` may be called back, `offered` accepted or refused; the others are for good: the payee has the money of one that is `accepted`, the payer of all others',
    }),
    orderNo,
    payerName: personName,
    payeeName: personName,
    isToStranger: Type.Boolean({
      description: 'Sent to a phone that had no wallet: its payer may want to tell them how to accept it',
    }),
    isAsked: Type.Boolean({ description: 'Pays a share of a collection: its payee has it without accepting it' }),
    amountFen: positiveFen,
    note,
    arrival,
    createdAt,
    arrivesAt: instant('From when on it may be accepted, and not be called back any more'),
    expiresAt: instant('When it goes back if nobody has accepted it'),
    endedAt: settledAt,
    billId: nullable(uuid, 'The bill it is to whoever asks; null for a payee who has not accepted'),
  },
  'Money from one person to another, as one of the two sees it',
)
