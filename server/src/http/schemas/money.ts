import { Type } from '@sinclair/typebox'
import { topUpCapNames } from '@wallet/rules'
import { CardSummary } from '#http/schemas/cards'
import {
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
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Failure = object('Failure', { code: errorCode, moved, params: errorParams }, 'Why money did not move')

export const TopUpRoom = object(
  'TopUpRoom',
  { leftFen: fen, cap: literals([...topUpCapNames]) },
  'The most that can be topped up now, and the cap that bounds it; what TOPUP_CAP is refused with',
)

export const Balance = object('Balance', {
  availableFen: fen,
  pendingFen: Type.Integer({ minimum: 0, description: 'Top-ups on their way, in fen' }),
  points: Type.Integer({ minimum: 0, description: 'Points that can be used, so that one answer fills the first page' }),
  topUpRoom: nullable(ref(TopUpRoom)),
  asOf: instant,
})

export const TopUpRequest = object('TopUpRequest', { cardId: uuid, amountFen: positiveFen, pin: ref(Sealed) })

export const TopUp = object('TopUp', {
  id: uuid,
  status: literals(['paying', 'succeeded', 'failed', 'unknown']),
  amountFen: positiveFen,
  card: ref(CardSummary),
  failure: nullable(ref(Failure)),
  createdAt: instant,
  settledAt: nullable(instant),
  settlesBy: nullable(instant),
})
