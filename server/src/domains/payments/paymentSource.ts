import type { CodeKind, LimitRuleOf, PaymentLimitCode, PaymentSourceKind } from '@wallet/rules'
import type { AppContext } from '#context'
import type { CardRow } from '#domains/cards/usableCard'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import type { LimitRoom } from '#domains/limits/limitRoom'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'

/** Something the payer could pay with, and why not when it cannot. */
export interface PaymentSource {
  readonly kind: PaymentSourceKind
  readonly card: CardRow | null
  /** What the balance pays of a combined one, the card the rest; null otherwise. */
  readonly balanceFen: number | null
  /** The most it can pay for this code now; null when only trying would tell. */
  readonly availableFen: number | null
  /** What an amount above `availableFen` is refused with. */
  readonly boundBy: 'BALANCE_SHORT' | PaymentLimitCode | null
  /** What each cap on such a payment leaves, whatever the source holds: no top-up cures these. */
  readonly caps: readonly SourceCap[]
  readonly refusal: SourceRefusal | null
}

export interface SourceCap {
  readonly code: PaymentLimitCode
  readonly leftFen: number
  readonly capFen: number
}

/** With what a user could pay so much by such a code; `blocked` is what keeps them from paying with anything. */
export interface SourceQuestion {
  readonly userId: string
  /** Null until their identity is verified. */
  readonly payer: LimitedPayer | null
  readonly codeKind: CodeKind
  /** At least one fen: of a printed code nobody knows more yet. */
  readonly wantedFen: number
  readonly blocked: SourceRefusal | null
}

/** What a payer has chosen to pay with. */
export interface ChosenSource {
  readonly kind: PaymentSourceKind
  /** Null unless its kind names a card. */
  readonly cardId: string | null
  /** What the balance was said to pay of a combined one; null otherwise. */
  readonly balanceFen: number | null
}

/** A kind of source: what a payment says of it, and how it pays. */
export interface PaymentSourceEntry {
  /** Whether a payment names one of several cards. */
  readonly namesCard: boolean
  /** Whether a payment says what the balance pays of it. */
  readonly namesBalance: boolean
  pay(context: AppContext, attempt: PaymentAttempt, source: ChosenSource): Promise<PaymentResult>
}

/** A source that holds money itself: what it offers for a code as well. */
export interface SingleSourceEntry extends PaymentSourceEntry {
  quote(context: AppContext, question: SourceQuestion): Promise<PaymentSource[]>
}

/** What the rules leave of such a payment, as a source tells it. */
export function capsOf(room: LimitRoom<LimitRuleOf<'payment'>> | null): SourceCap[] {
  return room?.rooms.map(({ rule, leftFen, capFen }) => ({ code: rule.refusal, leftFen, capFen })) ?? []
}
