import { Type } from '@sinclair/typebox'
import { topUpCapNames } from '@wallet/rules'
import { fen, instant, list, literals, nullable, object, paymentSourceKind, ref } from '#http/schemas/common'
import { CardSummary, Failure } from '#http/schemas/money'

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

const WaitingTransfer = Type.Object(
  {
    id: Type.String({ description: 'Its id' }),
    payerName: Type.String({ description: 'Who sends it, masked' }),
    amountFen: fen('How much'),
    expiresAt: instant('When it goes back if it is not accepted'),
  },
  { additionalProperties: false, description: 'Money that waits to be accepted' },
)

const WaitingShare = Type.Object(
  {
    collectionId: Type.String({ description: 'The collection that it is a share of' }),
    askerName: Type.String({ description: 'Who asks, masked' }),
    amountFen: fen('How much'),
    expiresAt: instant('Until when it may be paid'),
  },
  { additionalProperties: false, description: 'Money that the user is asked for' },
)

export const PayableSource = object(
  'PayableSource',
  {
    kind: paymentSourceKind,
    card: nullable(ref(CardSummary), 'Which card; null for the balance'),
    availableFen: nullable(fen('The most it pays now; null when we set no bound')),
    reason: nullable(ref(Failure), 'Why it cannot pay; null when it can'),
  },
  'Something that could pay an order now, or why it could not',
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
    waitingTransfers: list(
      WaitingTransfer,
      'What others have sent and the user has not accepted yet, so that one answer fills the first page',
    ),
    waitingShares: list(WaitingShare, 'What others ask of the user and is not paid yet'),
    sources: list(ref(PayableSource), 'What could pay an order now, in the order in which it would'),
    asOf: instant('When it was so'),
  },
  'What a wallet holds',
)
