import cardData from '#data/cards'
import peopleData from '#data/people'
import type { CardOutcome } from '#providers/bank/outcomes'

/** Somebody who lives in the sandbox; none of them exists. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  /** What this person is good for when trying things. */
  readonly note: { readonly zh: string; readonly en: string }
}

/** A card as its bank issued it. */
export interface IssuedCard {
  readonly number: string
  readonly personId: string
  /** The phone left with the bank. */
  readonly phone: string
  readonly cardType: 'debit' | 'credit'
  /** Money on a debit card, or credit left, on the first day. */
  readonly openingFen: number
  readonly outcome: CardOutcome
}

export const people: readonly Person[] = peopleData

export const issuedCards: readonly IssuedCard[] = cardData.map((card) => {
  const person = people.find(({ id }) => id === card.personId)
  if (!person) throw new Error(`card ${card.number} belongs to nobody`)
  return { ...(card as Omit<IssuedCard, 'phone'>), phone: person.phone }
})
