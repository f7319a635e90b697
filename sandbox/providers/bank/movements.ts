import { createHash } from 'node:crypto'
import type { Change } from '#documentLog'
import { BankError } from '#providers/bank/bankError'
import type { Card, CardBook } from '#providers/bank/cardBook'
import type { World } from '#world'

export type FailureReason = 'short' | 'lost' | 'expired' | 'restricted' | 'issuer_down'

export const movementKinds = ['debit', 'payout', 'refund'] as const

/** Money the wallet took from a card (debit), sent to it (payout), or gave back of a debit (refund), as the bank booked it. */
export interface Movement {
  readonly id: string
  readonly kind: (typeof movementKinds)[number]
  readonly cardToken: string
  /** Null when the token belongs to no card. */
  readonly cardNumber: string | null
  readonly amountFen: number
  readonly description: string
  /** What a debit is for; null for the others. */
  readonly purpose: 'topup' | 'payment' | null
  /** The debit that a refund gives back; null for the others. */
  readonly debitId: string | null
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

export type MovementRequest = Pick<
  Movement,
  'id' | 'kind' | 'cardToken' | 'amountFen' | 'description' | 'purpose' | 'debitId'
> & {
  /** RFC 3339; what arrives later is refused. */
  readonly expiresAt: string
}

/** What the channel says of a refund: the card is that of the debit. */
export type RefundRequest = Pick<MovementRequest, 'id' | 'amountFen' | 'description' | 'expiresAt'> & {
  readonly debitId: string
}

type Verdict = Pick<Movement, 'status' | 'reason' | 'settlement'>

const SUCCEEDED: Verdict = { status: 'succeeded', reason: null, settlement: null }
const failed = (reason: FailureReason): Verdict => ({ status: 'failed', reason, settlement: null })

/** The bank's book of debits, payouts and refunds. */
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
    if (Date.parse(request.expiresAt) <= nowMs) {
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

  /**
   * Gives a debit back, whole or in part, to the card it came from; once, as `place` does.
   *
   * @throws BankError 404 debit_unknown, 409 refund_exceeds when more would come back than was taken; and what `place` throws.
   */
  refund(request: RefundRequest): { movement: Movement; isNew: boolean } {
    const debit = this.find('debit', request.debitId)
    if (debit?.status !== 'succeeded') throw new BankError(404, 'debit_unknown', 'no money was taken under this id')
    const backFen = this.list('refund')
      .filter(({ id, debitId, status }) => id !== request.id && debitId === debit.id && status !== 'failed')
      .reduce((sum, { amountFen }) => sum + amountFen, 0)
    if (backFen + request.amountFen > debit.amountFen) {
      throw new BankError(409, 'refund_exceeds', 'more would come back than was taken')
    }
    return this.place({ ...request, kind: 'refund', cardToken: debit.cardToken, purpose: null })
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
  if (request.kind !== 'debit') return SUCCEEDED
  if (card.cardType === 'credit' && request.purpose && storesMoney[request.purpose]) return failed('restricted')
  return card.balanceFen >= request.amountFen ? SUCCEEDED : failed('short')
}

function keyOf(kind: Movement['kind'], id: string): string {
  return `${kind}:${id}`
}

function fingerprintOf({ cardToken, amountFen, description, purpose, debitId }: MovementRequest): string {
  const content = JSON.stringify([cardToken, amountFen, description, purpose, debitId])
  return createHash('sha256').update(content).digest('hex')
}
