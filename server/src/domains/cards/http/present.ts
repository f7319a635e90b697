import type { CardBindingRow } from '#domains/cards/cardBindingStore'
import type { CardRow } from '#domains/cards/cardStore'
import { bankNameOf } from '#http/present/cardSummary'

export function presentCard(card: CardRow) {
  return {
    id: card.id,
    bankCode: card.bankCode,
    bankName: bankNameOf(card.bankCode),
    cardType: card.cardType,
    lastFour: card.lastFour,
    phoneMasked: card.phoneMasked,
    isDefault: card.isDefault,
    status: card.status,
    boundAt: card.boundAt.toISOString(),
  }
}

export function presentCardList(cards: readonly CardRow[]) {
  return { items: cards.map(presentCard) }
}

export function presentCardBinding(binding: CardBindingRow) {
  return {
    id: binding.id,
    bankCode: binding.bankCode,
    bankName: bankNameOf(binding.bankCode),
    cardType: binding.cardType,
    lastFour: binding.lastFour,
    phoneMasked: binding.phoneMasked,
    expiresAt: binding.expiresAt.toISOString(),
  }
}
