import type { ErrorParams } from '#apiError'
import type { CardRow } from '#domains/cards/cardStore'
import type { MessageInput } from '#domains/messages/recordMessage'

/** The slots of a sentence about a card: the code of its bank and its last four digits. */
export function cardParams(card: Pick<CardRow, 'bankCode' | 'lastFour'>): ErrorParams {
  return { bank: card.bankCode, lastFour: card.lastFour }
}

/** The part of a message about a card that every kind of it shares. */
export function cardMessage(card: CardRow): Pick<MessageInput, 'userId' | 'subject' | 'params'> {
  return { userId: card.userId, subject: card.id, params: cardParams(card) }
}
