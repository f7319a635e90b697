import type { ErrorCode } from './errorCodes'

/** What its bank last said of a bound card. */
export const cardStatuses = ['active', 'expired', 'lost', 'restricted'] as const

export type CardStatus = (typeof cardStatuses)[number]

/** Why a card of this state is not debited, null where it is. A restricted one is: only its bank knows whether that stands. */
export const cardRefusals = {
  active: null,
  expired: 'CARD_EXPIRED',
  lost: 'CARD_LOST',
  restricted: null,
} as const satisfies Record<CardStatus, ErrorCode | null>
