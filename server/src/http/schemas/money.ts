import {
  cardFace,
  errorCode,
  errorParams,
  merchantFacts,
  moved,
  nullable,
  object,
  ref,
  sourceKind,
  uuid,
} from '#http/schemas/common'

export const Failure = object('Failure', { code: errorCode, moved, params: errorParams }, 'Why money did not move')

export const CardSummary = object('CardSummary', { cardId: uuid, ...cardFace }, 'A card as it was when it was used')

export const Merchant = object('Merchant', merchantFacts, 'Who is paid')

export const BillSource = object(
  'BillSource',
  { kind: sourceKind, card: nullable(ref(CardSummary), 'Which card; null for the balance') },
  'What was paid with, or topped up from',
)
