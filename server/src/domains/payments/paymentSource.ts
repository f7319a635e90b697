import type { CodeKind, LimitRuleOf, PaymentLimitCode, SourceKind } from '@wallet/rules'
import type { AppContext } from '#context'
import type { CardRow } from '#domains/cards/usableCard'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import type { LimitRoom } from '#domains/limits/limitRoom'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'

/** Something the payer could pay with, and why not when it cannot. */
export interface PaymentSource {
  readonly kind: SourceKind
  readonly card: CardRow | null
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

/** A kind of source: what it offers for a code, and how it pays. */
export interface PaymentSourceEntry {
  /** Whether a payment names one of several cards. */
  readonly namesCard: boolean
  quote(context: AppContext, question: SourceQuestion): Promise<PaymentSource[]>
  /** Pays; `cardId` is null unless `namesCard`. */
  pay(context: AppContext, attempt: PaymentAttempt, cardId: string | null): Promise<PaymentResult>
}

/** What the rules leave of such a payment, as a source tells it. */
export function capsOf(room: LimitRoom<LimitRuleOf<'payment'>> | null): SourceCap[] {
  return room?.rooms.map(({ rule, leftFen, capFen }) => ({ code: rule.refusal, leftFen, capFen })) ?? []
}
