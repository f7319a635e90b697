import { bankOfCode } from '@wallet/rules'
import type { ErrorParams } from '#apiError'
import type { CardRow } from '#storage/cardStore'

/** The bank's Chinese name, or its code when the table has lost it. */
export function bankNameOf(bankCode: string): string {
  return bankOfCode(bankCode)?.name.zh ?? bankCode
}

/** The slots of a sentence about a card: the code of its bank and its last four digits. */
export function cardParams(card: Pick<CardRow, 'bankCode' | 'lastFour'>): ErrorParams {
  return { bank: card.bankCode, lastFour: card.lastFour }
}
