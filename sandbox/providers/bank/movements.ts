import { createHash } from 'node:crypto'
import type { Change } from '#documentLog'
import { BankError } from '#providers/bank/bankError'
import type { Card, CardBook } from '#providers/bank/cardBook'
import type { World } from '#world'

export type FailureReason = 'short' | 'lost' | 'expired' | 'restricted' | 'issuer_down'

/** Money the wallet took from a card (debit) or gave to it (credit), as the bank booked it. */
export interface Movement {
  readonly id: string
  readonly kind: 'debit' | 'credit'
  readonly cardToken: string
  /** Null when the token belongs to no card. */
  readonly cardNumber: string | null
  readonly amountFen: number
  readonly description: string
  readonly purpose: 'topup' | 'payment' | null
  /** Hash of the content, so that the same id with other content is noticed. */
  readonly fingerprint: string
  readonly status: 'processing' | 'succeeded' | 'failed'
  readonly reason: FailureReason | null
  /** Milliseconds since the epoch. */
  readonly receivedAtMs: number
  readonly settledAtMs: number | null
  /** While processing: when it settles, and how. */
  readonly settlement: { readonly atMs: number; readonly as: 'succeeded' | 'failed' } | null
}

export type MovementRequest = Pick<Movement, 'id' | 'kind' | 'cardToken' | 'amountFen' | 'description' | 'purpose'> & {
  /** RFC 3339; a debit that arrives later is refused. Null for credits. */
  readonly expiresAt: string | null
}

type Verdict = Pick<Movement, 'status' | 'reason' | 'settlement'>

const SUCCEEDED: Verdict = { status: 'succeeded', reason: null, settlement: null }
const failed = (reason: FailureReason): Verdict => ({ status: 'failed', reason, settlement: null })

/** The bank's book of debits and credits. */
export class MovementBook {
  constructor(
    private readonly world: World,
    private readonly cards: CardBook,
  ) {}

  /**
   * Books a movement once: the same id again returns what was booked, `isNew` false.
   *
   * @throws BankError 409 movement_differs for the same id with other content, 410 movement_expired after `expiresAt`.
   */
  place(request: MovementRequest): { movement: Movement; isNew: boolean } {
    const fingerprint = fingerprintOf(request)
    const existing = this.find(request.kind, request.id)
    if (existing) {
      if (existing.fingerprint !== fingerprint) {
        throw new BankError(409, 'movement_differs', 'this id was used with other content')
      }
      return { movement: existing, isNew: false }
    }
    const nowMs = this.world.now()
    if (request.expiresAt !== null && Date.parse(request.expiresAt) <= nowMs) {
      throw new BankError(410, 'movement_expired', 'the request arrived after its expiry and was not booked')
    }
    const card = this.cards.findByToken(request.cardToken)
    const { expiresAt: _, ...content } = request
    const verdict = card ? judge(request, card, nowMs) : failed('restricted')
    const movement: Movement = {
      ...content,
      cardNumber: card?.number ?? null,
      fingerprint,
      receivedAtMs: nowMs,
      settledAtMs: verdict.status === 'processing' ? null : nowMs,
      ...verdict,
    }
    this.keep(movement, card)
    return { movement, isNew: true }
  }

  find(kind: Movement['kind'], id: string): Movement | null {
    const movement = this.world.log.get<Movement>('movements', keyOf(kind, id))
    return movement && this.settleIfDue(movement)
  }

  /** Everything booked, oldest first. */
  list(kind: Movement['kind']): Movement[] {
    return this.world.log
      .list<Movement>('movements')
      .filter((movement) => movement.kind === kind)
      .map((movement) => this.settleIfDue(movement))
  }

  /** Ends a movement that is still processing, before its time and as told; another is left as it is. */
  settleNow(kind: Movement['kind'], id: string, as: 'succeeded' | 'failed'): void {
    const movement = this.find(kind, id)
    if (movement?.settlement) this.settle(movement, { atMs: this.world.now(), as })
  }

  private settleIfDue(movement: Movement): Movement {
    const { settlement } = movement
    if (settlement === null || settlement.atMs > this.world.now()) return movement
    return this.settle(movement, settlement)
  }

  private settle(movement: Movement, settlement: NonNullable<Movement['settlement']>): Movement {
    const card = movement.cardNumber === null ? null : this.cards.find(movement.cardNumber)
    const verdict = settlement.as === 'failed' || !card ? failed('issuer_down') : affordable(movement, card)
    const settled: Movement = { ...movement, ...verdict, settledAtMs: settlement.atMs }
    this.keep(settled, card)
    return settled
  }

  private keep(movement: Movement, card: Card | null): void {
    const changes: Change[] = [['movements', keyOf(movement.kind, movement.id), movement]]
    if (movement.status === 'succeeded' && card) {
      changes.push(this.cards.balanceChange(card, movement.kind === 'debit' ? -movement.amountFen : movement.amountFen))
    }
    this.world.log.write(changes)
    this.world.events.publish('people')
  }
}

/** What the issuer decides about a movement at this moment. */
function judge(request: MovementRequest, card: Card, nowMs: number): Verdict {
  const { outcome } = card
  switch (outcome.kind) {
    case 'short':
      return request.kind === 'debit' ? failed('short') : SUCCEEDED
    case 'expired':
    case 'lost':
    case 'restricted':
      return failed(outcome.kind)
    case 'issuerDown':
      return failed('issuer_down')
    case 'processingThenSucceeded':
    case 'processingThenFailed': {
      const as = outcome.kind === 'processingThenFailed' ? 'failed' : 'succeeded'
      return { status: 'processing', reason: null, settlement: { atMs: nowMs + outcome.seconds * 1000, as } }
    }
    default:
      return affordable(request, card)
  }
}

/** Credit must not become stored money: issuers refuse credit cards for top-ups. */
const storesMoney: Record<NonNullable<Movement['purpose']>, boolean> = { topup: true, payment: false }

function affordable(request: Pick<Movement, 'kind' | 'amountFen' | 'purpose'>, card: Card): Verdict {
  if (request.kind === 'credit') return SUCCEEDED
  if (card.cardType === 'credit' && request.purpose && storesMoney[request.purpose]) return failed('restricted')
  return card.balanceFen >= request.amountFen ? SUCCEEDED : failed('short')
}

function keyOf(kind: Movement['kind'], id: string): string {
  return `${kind}:${id}`
}

function fingerprintOf({ cardToken, amountFen, description, purpose }: MovementRequest): string {
  const content = JSON.stringify([cardToken, amountFen, description, purpose])
  return createHash('sha256').update(content).digest('hex')
}
