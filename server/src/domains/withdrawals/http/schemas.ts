import { withdrawalCapNames } from '@wallet/rules'
import {
  createdAt,
  fen,
  instant,
  literals,
  nullable,
  object,
  positiveFen,
  ref,
  settledAt,
  settlesBy,
  transferStatus,
  uuid,
} from '#http/schemas/common'
import { CardSummary, Failure } from '#http/schemas/money'
import { Sealed } from '#http/schemas/sealing'

export const WithdrawalRequest = object(
  'WithdrawalRequest',
  {
    cardId: { ...uuid, description: 'A bound debit card' },
    amountFen: { ...positiveFen, description: 'What is to arrive on the card, in integer fen, at least 1' },
    feeFen: fen('The fee that the user was told'),
    pin: ref(Sealed),
  },
  'Money to send to a card; the PIN is sealed',
)

export const WithdrawalRoom = object(
  'WithdrawalRoom',
  {
    leftFen: fen('What may still be sent'),
    cap: literals([...withdrawalCapNames], { description: 'Which cap: the day, one withdrawal' }),
  },
  'The cap that bounds a withdrawal now; what WITHDRAWAL_CAP is refused with',
)

export const WithdrawalQuote = object(
  'WithdrawalQuote',
  {
    availableFen: fen('What the balance holds'),
    freeLeftFen: fen('What may still be sent free of charge this month'),
    mostFen: fen('The most that balance, fee and caps allow'),
    room: nullable(ref(WithdrawalRoom), 'Null where no cap is about it'),
    arrivesBy: instant('When money sent now is on the card'),
  },
  'What a withdrawal may come to and what it costs',
)

export const Withdrawal = object(
  'Withdrawal',
  {
    id: uuid,
    status: transferStatus,
    amountFen: positiveFen,
    feeFen: fen('The fee, beside the amount'),
    card: ref(CardSummary),
    failure: nullable(ref(Failure), 'Why it failed; null when it did not'),
    createdAt,
    arrivesBy: instant('When the money is on the card at the latest, as was promised'),
    settledAt,
    settlesBy,
  },
  'Money on its way from the balance to a card',
)
