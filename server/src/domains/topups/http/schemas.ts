import { Type } from '@sinclair/typebox'
import { topUpCapNames } from '@wallet/rules'
import { CardSummary } from '#domains/cards/http/schemas'
import {
  createdAt,
  errorCode,
  errorParams,
  fen,
  instant,
  literals,
  moved,
  nullable,
  object,
  positiveFen,
  ref,
  settledAt,
  settlesBy,
  transferStatus,
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Failure = object('Failure', { code: errorCode, moved, params: errorParams }, 'Why money did not move')

export const TopUpRoom = object(
  'TopUpRoom',
  {
    leftFen: fen('What may still be topped up'),
    cap: literals([...topUpCapNames], {
      description: 'Which cap: what the account may still pay out, the day, one top-up',
    }),
  },
  'The most that can be topped up now, and the cap that bounds it; what TOPUP_CAP is refused with',
)

export const Balance = object(
  'Balance',
  {
    availableFen: fen('What can be paid with now'),
    pendingFen: Type.Integer({ minimum: 0, description: 'Top-ups on their way, in fen' }),
    points: Type.Integer({
      minimum: 0,
      description: 'Points that can be used, so that one answer fills the first page',
    }),
    topUpRoom: nullable(ref(TopUpRoom), 'Null before the identity is verified'),
    asOf: instant('When it was so'),
  },
  'What a wallet holds',
)

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
