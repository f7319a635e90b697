import type { FastifyInstance } from 'fastify'
import type { Clock } from '#clock'
import { serveBank } from '../../../sandbox/providers/bank/bankProvider'
import { signAnswer } from '../../../sandbox/providers/bank/bankSignature'
import { CardBook } from '../../../sandbox/providers/bank/cardBook'
import { type Movement, MovementBook } from '../../../sandbox/providers/bank/movements'
import type { CardOutcome } from '../../../sandbox/providers/bank/outcomes'
import { Verifications } from '../../../sandbox/providers/bank/verifications'
import { Inbox } from '../../../sandbox/providers/sms/inbox'
import { SandboxProvider } from './sandboxProvider'
import type { TestPerson } from './testProviders'

/** What every bank here texts to the holder of a card. */
export const bankSmsCode = '665544'

/** Until the test ends it: see {@link TestBank.endProcessing}. */
export const stillProcessing: CardOutcome = { kind: 'processingThenSucceeded', seconds: 1_000_000 }

interface NewCard {
  readonly number: string
  readonly person: TestPerson
  readonly phone: string
  readonly cardType: 'debit' | 'credit'
  readonly balanceFen: number
}

/** Those that need nothing but their name. */
type PlainOutcome = Exclude<CardOutcome, { seconds: number } | { field: string }>['kind']

/** A card in its holder's hand; what it plays and what is on it may be changed at any moment. */
export class BankCard {
  constructor(
    private readonly book: CardBook,
    readonly number: string,
    readonly phone: string,
  ) {}

  set outcome(outcome: PlainOutcome | CardOutcome) {
    this.book.setOutcome(this.number, typeof outcome === 'string' ? { kind: outcome } : outcome)
  }

  set balanceFen(balanceFen: number) {
    this.book.setBalance(this.number, balanceFen)
  }
}

/** The sandbox's bank network, with a hand on its books. */
export class TestBank extends SandboxProvider {
  /** When set, answers carry a signature of another key. */
  forgesAnswers = false
  private readonly cards = new CardBook(this.world)
  private readonly movements = new MovementBook(this.world, this.cards)
  private readonly verifications = new Verifications(this.world, this.cards, new Inbox(this.world), () => bankSmsCode)

  constructor(clock: Clock) {
    super(clock, '/bank')
  }

  issue({ number, person, phone, cardType, balanceFen }: NewCard): BankCard {
    const { idNumber, legalName: name } = person
    const { residents } = this.world
    residents.moveIn({ id: idNumber, name, idNumber, phone, note: { zh: '', en: '' } })
    residents.issue({
      number,
      personId: idNumber,
      phone,
      cardType,
      openingFen: balanceFen,
      outcome: { kind: 'enough' },
    })
    return new BankCard(this.cards, number, phone)
  }

  /** Everything that was asked of cards, oldest first. */
  debits(): Movement[] {
    return this.movements.list('debit')
  }

  /** Money that left this card for good. */
  debitedFen(card: BankCard): number {
    return this.sumOf('debit', card)
  }

  /** Money that was withdrawn to this card. */
  paidOutFen(card: BankCard): number {
    return this.sumOf('payout', card)
  }

  /** Money that came back of debits of this card. */
  refundedFen(card: BankCard): number {
    return this.sumOf('refund', card)
  }

  /** Ends a payout or a refund of a debit that was left processing. */
  endPayout(payoutId: string, status: 'succeeded' | 'failed'): void {
    this.movements.settleNow('payout', payoutId, status)
  }

  endRefund(refundId: string, status: 'succeeded' | 'failed'): void {
    this.movements.settleNow('refund', refundId, status)
  }

  /** Ends a debit that was left processing. */
  endProcessing(debitId: string, status: 'succeeded' | 'failed'): void {
    this.movements.settleNow('debit', debitId, status)
  }

  private sumOf(kind: Movement['kind'], card: BankCard): number {
    return this.movements
      .list(kind)
      .filter(({ cardNumber, status }) => cardNumber === card.number && status === 'succeeded')
      .reduce((sum, { amountFen }) => sum + amountFen, 0)
  }

  protected mount(instance: FastifyInstance): void {
    const { cards, movements, verifications } = this
    serveBank(instance, this.world, { cards, movements, verifications })
    instance.addHook('onSend', async (request, reply, payload) => {
      if (!this.forgesAnswers) return payload
      const answer = { status: reply.statusCode, nonce: String(request.headers['x-nonce']), body: String(payload) }
      reply.header('x-signature', signAnswer('another secret', answer))
      return payload
    })
  }
}
