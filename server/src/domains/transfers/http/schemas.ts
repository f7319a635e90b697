import { Type } from '@sinclair/typebox'
import { transferRules } from '@wallet/rules'
import {
  arrival,
  instant,
  list,
  nullable,
  object,
  personName,
  phone,
  positiveFen,
  ref,
  scanned,
  ticket,
  typed,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'
import { Transfer } from '#http/schemas/transfers'

const payeeTicket = ticket('What POST /v1/payees gave; names the payee to this user alone, for half an hour')

const noteText = typed(
  200,
  `What it is for. Cut to ${transferRules.noteMax} characters after unseen marks are taken out`,
)

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

export const TransferRequest = Type.Object(
  { ...question, note: Type.Optional(noteText), arrival, pin: ref(Sealed) },
  { $id: 'TransferRequest', additionalProperties: false, description: 'Money to send to somebody; the PIN is sealed' },
)

export const TransferList = object(
  'TransferList',
  { items: list(ref(Transfer), 'The one that ends first foremost') },
  'Transfers that wait for the user to accept',
)
