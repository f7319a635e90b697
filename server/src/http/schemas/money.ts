import { Type } from '@sinclair/typebox'
import { paymentLimitCodes } from '@wallet/rules'
import {
  cardFace,
  errorCode,
  errorParams,
  fen,
  list,
  literals,
  merchantFacts,
  moved,
  nullable,
  object,
  paymentSourceKind,
  positiveFen,
  ref,
  sourceKind,
  uuid,
} from '#http/schemas/common'

export const Failure = object('Failure', { code: errorCode, moved, params: errorParams }, 'Why money did not move')

export const CardSummary = object('CardSummary', { cardId: uuid, ...cardFace }, 'A card as it was when it was used')

export const Merchant = object('Merchant', merchantFacts, 'Who is paid')

export const BillSource = object(
  'BillSource',
  { kind: paymentSourceKind, card: nullable(ref(CardSummary), 'Which card; null for the balance') },
  'What was paid with, or topped up from',
)

export const PaymentPart = object(
  'PaymentPart',
  { kind: sourceKind, card: nullable(ref(CardSummary), 'Which card; null for the balance'), amountFen: positiveFen },
  'What one source pays',
)

export const SourceCap = object(
  'SourceCap',
  {
    code: literals(paymentLimitCodes, { description: 'What a payment above it is refused with' }),
    leftFen: fen('What it leaves now'),
    capFen: fen('The cap itself'),
  },
  'A cap on what one kind of source may pay for such a code; no top-up cures it',
)

export const PaymentSource = object(
  'PaymentSource',
  {
    kind: paymentSourceKind,
    card: nullable(ref(CardSummary), 'Which card; null for the balance'),
    balanceFen: nullable(positiveFen, 'What the balance pays of a combined one, the card the rest; null otherwise'),
    availableFen: nullable(fen('The most it pays now; null when we set no bound')),
    boundBy: nullable(
      literals(['BALANCE_SHORT', ...paymentLimitCodes]),
      'What a payment above that is refused with; null when we set no bound',
    ),
    caps: list(
      ref(SourceCap),
      'What each cap leaves for such a payment, whatever the source holds; empty where none is known',
    ),
    usable: Type.Boolean({ description: 'Whether it can pay this code now' }),
    reason: nullable(ref(Failure), 'Why it cannot; null when it can'),
  },
  'What a code may be paid with',
)
