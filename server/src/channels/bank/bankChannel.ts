/**
 * The port to the bank network: what the wallet asks of the bank that issued a card. Every method either answers what
 * the bank decided, or rejects with a `BankSilence`: then nothing is known, and nothing may be concluded from it.
 */

export type CardType = 'debit' | 'credit'

/** A factor of the four that the bank can find different from its own record. */
export type VerifiedField = 'name' | 'idNumber' | 'phone' | 'cardNumber'

export type VerificationRefusal = 'lost' | 'expired' | 'restricted' | 'tries_exceeded' | 'unsupported'

/** Why a bank refuses to debit a card, or to send to it. */
export type MovementReason = 'short' | 'lost' | 'expired' | 'restricted' | 'issuer_down'

export interface VerificationRequest {
  readonly requestId: string
  readonly name: string
  readonly idNumber: string
  readonly cardNumber: string
  readonly phone: string
}

export type VerificationAnswer =
  | { readonly outcome: 'sms_sent'; readonly verificationId: string; readonly expiresAt: string }
  | { readonly outcome: 'mismatch'; readonly field: VerifiedField; readonly triesLeftToday: number }
  | { readonly outcome: 'refused'; readonly reason: VerificationRefusal }

export type ConfirmationAnswer =
  | {
      readonly outcome: 'bound'
      readonly cardToken: string
      readonly cardType: CardType
      readonly bankCode: string
      readonly lastFour: string
    }
  | { readonly outcome: 'code_wrong'; readonly triesLeft: number }
  | { readonly outcome: 'expired' }

export interface DebitRequest {
  /** Made and stored by the wallet before it asks: the bank debits at most once per id. */
  readonly debitId: string
  readonly cardToken: string
  readonly amountFen: number
  readonly purpose: 'topup' | 'payment'
  readonly description: string
  /** The bank refuses a debit that arrives after this instant. */
  readonly expiresAt: Date
}

export type MovementAnswer =
  | { readonly status: 'succeeded' }
  | { readonly status: 'failed'; readonly reason: MovementReason }
  | { readonly status: 'processing' }

/** `not_found` after the movement's `expiresAt` proves that nothing was, and nothing will be, moved. */
export type MovementQueryAnswer = MovementAnswer | { readonly status: 'not_found' }

export interface PayoutRequest {
  /** Made and stored by the wallet before it asks: the bank sends at most once per id. */
  readonly payoutId: string
  readonly cardToken: string
  readonly amountFen: number
  readonly description: string
  /** The bank refuses a payout that arrives after this instant. */
  readonly expiresAt: Date
}

export interface DebitRefundRequest {
  /** As a payout's id. */
  readonly refundId: string
  /** The debit of which it gives back; the money goes to the card of that debit. */
  readonly debitId: string
  readonly amountFen: number
  readonly description: string
  readonly expiresAt: Date
}

export interface BankChannel {
  verifyCard(request: VerificationRequest): Promise<VerificationAnswer>
  confirmCard(verificationId: string, smsCode: string): Promise<ConfirmationAnswer>
  debit(request: DebitRequest): Promise<MovementAnswer>
  queryDebit(debitId: string): Promise<MovementQueryAnswer>
  payout(request: PayoutRequest): Promise<MovementAnswer>
  queryPayout(payoutId: string): Promise<MovementQueryAnswer>
  refund(request: DebitRefundRequest): Promise<MovementAnswer>
  queryRefund(refundId: string): Promise<MovementQueryAnswer>
}

/** The bank did not answer, or not in a way that can be trusted. */
export class BankSilence extends Error {
  override readonly name = 'BankSilence'
}
