import { randomBytes } from 'node:crypto'
import { bankOfCardNumber } from '@wallet/rules'
import type { Change } from '#documentLog'
import type { IssuedCard } from '#people'
import type { CardOutcome } from '#providers/bank/outcomes'
import type { World } from '#world'

/** A card with what happened to it since it was issued. */
export interface Card extends IssuedCard {
  readonly balanceFen: number
  readonly bankCode: string
}

/** The issuers' records: cards, their balances, the outcome each one plays, and the tokens given out. */
export class CardBook {
  constructor(private readonly world: World) {}

  list(): Card[] {
    return this.world.residents.cards().map((card) => this.present(card))
  }

  find(number: string): Card | null {
    const card = this.world.residents.card(number)
    return card ? this.present(card) : null
  }

  findByToken(token: string): Card | null {
    const number = this.world.log.get<string>('tokens', token)
    return number === null ? null : this.find(number)
  }

  /** A new token for a card, as a change to be written together with its cause. */
  issueToken(number: string): { token: string; change: Change } {
    const token = `tok_${randomBytes(18).toString('base64url')}`
    return { token, change: ['tokens', token, number] }
  }

  /** The change that moves a card's balance. */
  balanceChange(card: Card, deltaFen: number): Change {
    return ['balances', card.number, card.balanceFen + deltaFen]
  }

  setOutcome(number: string, outcome: CardOutcome): void {
    this.world.log.write([['outcomes', number, outcome]])
    this.world.events.publish('people')
  }

  setBalance(number: string, balanceFen: number): void {
    this.world.log.write([['balances', number, balanceFen]])
    this.world.events.publish('people')
  }

  private present(card: IssuedCard): Card {
    const bank = bankOfCardNumber(card.number)?.bank
    if (!bank) throw new Error(`card ${card.number} has a prefix no bank owns`)
    return {
      ...card,
      bankCode: bank.code,
      balanceFen: this.world.log.get<number>('balances', card.number) ?? card.openingFen,
      outcome: this.world.log.get<CardOutcome>('outcomes', card.number) ?? card.outcome,
    }
  }
}
