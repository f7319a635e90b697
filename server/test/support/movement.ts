import type { PaymentSourceKind } from '@wallet/rules'

/** What a movement is, and what its sources lose and gain: the words of the table in `movements`. */

/** Sees to what a movement needs. @throws {Error} when that was refused. */
export type Preparation = (world: MovementWorld, person: Person) => Promise<Movement>

/** Somebody with a PIN, a card and money. */
export interface Person {
  readonly phone: string
  readonly cardId: string
  /** May be renewed: read it when it is needed. */
  readonly accessToken: string
}

export interface Asking {
  readonly route: string
  readonly from: { readonly accessToken: string }
  readonly body?: object
  readonly key?: string
  /** Whether a PIN is sealed into the body, anew for each time it is sent. */
  readonly needsPin?: boolean
}

export interface Answer {
  readonly status: number
  readonly replayed: boolean
  readonly body: Readonly<Record<string, unknown>>
}

/** Fen that come to a balance or a card, below zero those that leave it. */
export interface Effect {
  readonly place: 'balance' | 'card'
  readonly of: Person
  readonly fen: number
}

export interface Movement {
  readonly asking: Asking
  /** How it is answered once it is done. */
  readonly doneAs: string
  /** What it has then moved. */
  readonly effects: (done: Answer) => readonly Effect[]
}

/** Where movements are made: a server with its providers, and people in it. */
export interface MovementWorld {
  readonly people: readonly Person[]
  readonly merchant: { readonly accessToken: string }
  readonly staticCode: string
  now(): Date
  /** Sends a request that must succeed. */
  must(asking: Asking): Promise<Answer['body']>
  /** Somebody who has never been charged. */
  newcomer(): Promise<Person>
  /** What a preparation itself has moved. */
  record(effects: readonly Effect[]): void
  /** Names a transfer that this person has sent to the next one, and whose time is over. */
  expired(person: Person): Promise<string>
}

/** Small, so that many go under every cap. */
export const anyAmount = (): number => fillUpFen + 1 + Math.floor(Math.random() * 20)

export const onBalance = (of: Person, fen: number): Effect => ({ place: 'balance', of, fen })
export const onCard = (of: Person, fen: number): Effect => ({ place: 'card', of, fen })

/** What the balance pays of whatever is paid from the balance and a card. */
const fillUpFen = 3

/** How a source is named in a request, and what it loses. */
export const sources: {
  readonly [Kind in PaymentSourceKind]: {
    readonly named: (of: Person) => { kind: Kind; cardId?: string; balanceFen?: number }
    readonly pay: (of: Person, fen: number) => readonly Effect[]
  }
} = {
  balance: { named: () => ({ kind: 'balance' }), pay: (of, fen) => [onBalance(of, -fen)] },
  card: { named: ({ cardId }) => ({ kind: 'card', cardId }), pay: (of, fen) => [onCard(of, -fen)] },
  combined: {
    named: ({ cardId }) => ({ kind: 'combined', cardId, balanceFen: fillUpFen }),
    pay: (of, fen) => [onBalance(of, -fillUpFen), onCard(of, fillUpFen - fen)],
  },
}
