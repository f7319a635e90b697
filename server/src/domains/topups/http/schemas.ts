import {
  createdAt,
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

export const TopUpRequest = object(
  'TopUpRequest',
  { cardId: { ...uuid, description: 'A bound debit card' }, amountFen: positiveFen, pin: ref(Sealed) },
  'Money to fetch from a card; the PIN is sealed',
)

export const TopUp = object(
  'TopUp',
  {
    id: uuid,
    status: transferStatus,
    amountFen: positiveFen,
    card: ref(CardSummary),
    failure: nullable(ref(Failure), 'Why it failed; null when it did not'),
    createdAt,
    settledAt,
    settlesBy,
  },
  'Money on its way from a card into the balance',
)
