import { type AnyErrorCode, type Fen, tightest } from '@wallet/rules'
import type { PaymentSource } from '@/api/types'
import type { RequestedSource } from './paymentOrder'

type Reason = NonNullable<PaymentSource['reason']>

/** What a person can do about a source that cannot pay, easiest first; against anything else only another source helps. */
const cures: readonly AnyErrorCode[] = ['IDENTITY_REQUIRED', 'PIN_NOT_SET', 'BALANCE_SHORT', 'STATIC_CAP', 'CLASS_CAP']

/**
 * What the server says of a source, for an amount typed here. A cap goes before what the source holds and before what its
 * owner still has to do: neither cures it, and a price is not its payer's to lower. Of several caps the tightest binds.
 */
export function withReach(source: PaymentSource, amountFen: Fen | null): PaymentSource {
  if (amountFen === null || (source.reason !== null && !cures.includes(source.reason.code))) return source
  const reason = capReason(source, amountFen) ?? source.reason ?? shortReason(source, amountFen)
  return reason === null ? source : { ...source, usable: false, reason }
}

/** Whether a source makes sense for this amount: nothing is filled up where the balance alone would do. */
export function isNeeded({ balanceFen }: PaymentSource, amountFen: Fen | null): boolean {
  return balanceFen === null || (amountFen !== null && balanceFen < amountFen)
}

/** Those that make sense for an amount, each with why it cannot pay it. */
export function offeredFor(sources: readonly PaymentSource[], amountFen: Fen | null): PaymentSource[] {
  return sources.filter((source) => isNeeded(source, amountFen)).map((source) => withReach(source, amountFen))
}

/**
 * Why nothing can pay, in one reason: that of the source which is cured most easily. Null as long as one can pay.
 */
export function bindingReason(sources: readonly PaymentSource[]): Reason | null {
  if (sources.some(({ usable }) => usable)) return null
  const reasons = sources.flatMap(({ reason }) => reason ?? [])
  return reasons.reduce<Reason | null>((best, other) => (best && effort(best) <= effort(other) ? best : other), null)
}

function effort({ code }: Reason): number {
  const index = cures.indexOf(code)
  return index < 0 ? cures.length : index
}

function capReason({ caps }: PaymentSource, amountFen: Fen): Reason | null {
  const cap = tightest(caps)
  if (cap === null || amountFen <= cap.leftFen) return null
  const { code, leftFen, capFen } = cap
  return { code, moved: 'no', params: { leftFen, capFen } }
}

function shortReason({ availableFen }: PaymentSource, amountFen: Fen): Reason | null {
  if (availableFen === null || amountFen <= availableFen) return null
  return { code: 'BALANCE_SHORT', moved: 'no', params: { gapFen: amountFen - availableFen, availableFen } }
}

/** What can pay after a source that failed: not the same again, nor its card in another part. */
export function untried(sources: readonly PaymentSource[], tried: RequestedSource | null): PaymentSource[] {
  const triedCard = tried && 'cardId' in tried ? tried.cardId : null
  const isTried = ({ kind, card }: PaymentSource) => (card ? card.cardId === triedCard : kind === tried?.kind)
  return sources.filter((source) => source.usable && !isTried(source))
}

/** Tells one source from the others, as long as what they are is kept. */
export function sourceKey({ kind, card }: PaymentSource): string {
  return card ? `${kind} ${card.cardId}` : kind
}
