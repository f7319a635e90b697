import { Type } from '@sinclair/typebox'
import { transferArrivals, transferLimitCodes, transferRules, transferStates } from '@wallet/rules'
import {
  createdAt,
  fen,
  instant,
  list,
  literals,
  nullable,
  object,
  orderNo,
  phone,
  positiveFen,
  ref,
  scanned,
  settledAt,
  ticket,
  typed,
  uuid,
} from '#http/schemas/common'
import { Failure } from '#http/schemas/money'
import { Sealed } from '#http/schemas/sealing'

const payeeTicket = ticket('What POST /v1/payees gave; names the payee to this user alone, for half an hour')

const personName = Type.String({
  description: 'The last character of the verified name after a star; of somebody unverified the masked phone',
})

const arrival = literals([...transferArrivals], {
  description: 'When the payee may accept it: at once, after two hours, after a day. Until then it may be called back',
})

const noteText = typed(
  200,
  `What it is for. Cut to ${transferRules.noteMax} characters after unseen marks are taken out`,
)

const note = nullable(Type.String({ description: 'What its payer wrote' }))

const typedName = typed(16, 'The first character of the payee’s name, filled in by the payer of a large sum')

export const PayeeSearch = Type.Object(
  {
    phone: Type.Optional(phone),
    code: Type.Optional(scanned(2048, 'The scanned text of somebody’s receive code, unchanged')),
  },
  { $id: 'PayeeSearch', additionalProperties: false, description: 'Exactly one of the two' },
)

export const Payee = object(
  'Payee',
  {
    ticket: payeeTicket,
    expiresAt: instant('Until when the ticket is good'),
    name: personName,
    isVerified: Type.Boolean({
      description: 'False: whoever proves this phone has to open or verify a wallet before they can accept',
    }),
    isNew: Type.Boolean({ description: 'Whether they have never accepted anything from this user' }),
  },
  'Somebody to send money to, as far as their payer may know them',
)

export const PayeeFinding = object(
  'PayeeFinding',
  {
    payee: ref(Payee),
    amountFen: nullable(positiveFen, 'What their code asks for, in integer fen; null when it leaves that to the payer'),
    note: nullable(Type.String({ description: 'What their code says it is for' })),
  },
  'Who was found, and what their code asks for',
)

export const PayeeList = object('PayeeList', { items: list(ref(Payee), 'The latest first') }, 'Recent payees')

export const ReceiveCodeRequest = Type.Object(
  { amountFen: Type.Optional(positiveFen), note: Type.Optional(noteText) },
  {
    $id: 'ReceiveCodeRequest',
    additionalProperties: false,
    description: 'What the code asks for; both may be left out',
  },
)

export const ReceiveCode = object(
  'ReceiveCode',
  { code: Type.String({ description: 'The text to draw as a QR code' }), name: personName },
  'The user’s own receive code',
)

const question = {
  payee: payeeTicket,
  amountFen: positiveFen,
  typedName: Type.Optional(typedName),
}

export const TransferQuestion = Type.Object(question, {
  $id: 'TransferQuestion',
  additionalProperties: false,
  description: 'A transfer somebody thinks of; a typed name is compared as well',
})

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

export const TransferRequest = Type.Object(
  { ...question, note: Type.Optional(noteText), arrival, pin: ref(Sealed) },
  { $id: 'TransferRequest', additionalProperties: false, description: 'Money to send to somebody; the PIN is sealed' },
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

export const TransferList = object(
  'TransferList',
  { items: list(ref(Transfer), 'The one that ends first foremost') },
  'Transfers that wait for the user to accept',
)
