import type { CardStatus, ErrorCode } from '@wallet/rules'
import { liftCardRestriction, setCardStatus } from '#domains/cards/cardStore'
import type { Queryable } from '#storage/database'

/** What a refusal teaches about the card itself. */
const cardStatusAfter: Partial<Record<ErrorCode, CardStatus>> = {
  CARD_LOST: 'lost',
  CARD_EXPIRED: 'expired',
  CARD_RESTRICTED: 'restricted',
}

/** A card that paid is not restricted any more; a lost or expired one stays so. */
export function noteCardPaid(database: Queryable, cardId: string): Promise<void> {
  return liftCardRestriction(database, cardId)
}

/** Keeps what a refused debit told of the card, if anything. */
export async function noteCardRefused(database: Queryable, cardId: string, code: ErrorCode): Promise<void> {
  const status = cardStatusAfter[code]
  if (status) await setCardStatus(database, cardId, status)
}
