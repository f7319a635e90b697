import { bankOfCode } from '@wallet/rules'

export interface CardFace {
  readonly id: string
  readonly bankCode: string
  readonly cardType: 'debit' | 'credit'
  readonly lastFour: string
}

/** The bank's Chinese name, or its code when the table has lost it. */
export function bankNameOf(bankCode: string): string {
  return bankOfCode(bankCode)?.name.zh ?? bankCode
}

/** A card as other things mention it. */
export function presentCardSummary({ id, bankCode, cardType, lastFour }: CardFace) {
  return { cardId: id, bankCode, bankName: bankNameOf(bankCode), cardType, lastFour }
}
