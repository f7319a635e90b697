import cardData from '#data/cards'
import peopleData from '#data/people'
import type { DocumentLog } from '#documentLog'
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

/** Who lives in the sandbox now: everybody of the data, and who moved in since, with the cards they were issued. */
export class Residents {
  constructor(private readonly log: DocumentLog) {}

  list(): Person[] {
    return [...people, ...this.log.list<Person>('newcomers')]
  }

  byId(id: string): Person | null {
    return people.find((person) => person.id === id) ?? this.log.get<Person>('newcomers', id)
  }

  byIdNumber(idNumber: string): Person | null {
    return this.list().find((person) => person.idNumber === idNumber) ?? null
  }

  /** Adds somebody, who has no card yet. */
  moveIn(person: Person): void {
    this.log.write([['newcomers', person.id, person]])
  }

  cards(): IssuedCard[] {
    return [...issuedCards, ...this.log.list<IssuedCard>('newCards')]
  }

  card(number: string): IssuedCard | null {
    return issuedCards.find((card) => card.number === number) ?? this.log.get<IssuedCard>('newCards', number)
  }

  /** Issues a further card to somebody who lives here. */
  issue(card: IssuedCard): void {
    this.log.write([['newCards', card.number, card]])
  }
}
