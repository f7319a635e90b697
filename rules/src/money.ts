import { cleanTyped } from './typedText'

/** An amount of money in fen (1/100 yuan), always an integer. The only unit of money in code and on the wire. */
export type Fen = number

/** The largest amount the wallet handles: 10 billion yuan. Sums of many such amounts stay exact in a double. */
export const FEN_MAX = 1_000_000_000_000

/** True for an integer from 0 to {@link FEN_MAX}: what may stand in a field that holds fen. */
export function isFen(value: unknown): value is Fen {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= FEN_MAX
}

const yuanPattern = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/**
 * Reads yuan as people type and paste them: '12', '12.3', '12.34', '1,234.50', full-width or with unseen marks too.
 *
 * Digits become fen without ever being a fraction, so no amount is off by a fen. Anything else (a sign, an
 * exponent, a third decimal, leading zeros, a dangling point) is `null`, never a guess.
 *
 * @returns fen, or `null` when the text is not an amount up to {@link FEN_MAX}
 */
export function parseYuan(text: string): Fen | null {
  const typed = cleanTyped(text)
  const match = yuanPattern.exec(typed)
  if (match === null || typed.length > 20) return null
  const integer = (match[1] ?? '').replace(/,/g, '')
  const fraction = (match[2] ?? '').padEnd(2, '0')
  const fen = Number(integer + fraction)
  return isFen(fen) ? fen : null
}

/** The pieces of an amount, for pages that set the fraction smaller than the integer. */
export interface YuanParts {
  sign: '' | '-'
  /** Grouped by thousands: '1,234'. */
  integer: string
  /** Always two digits. */
  fraction: string
}

/**
 * Splits fen for display.
 *
 * @throws RangeError when `fen` is not an integer: a fraction here means money was computed wrongly
 */
export function formatYuanParts(fen: number): YuanParts {
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount in fen must be an integer')
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return { sign: fen < 0 ? '-' : '', integer: grouped(digits.slice(0, -2)), fraction: digits.slice(-2) }
}

/** '1,288': a count of anything, grouped as amounts are. */
export function formatCount(count: number): string {
  return grouped(String(count))
}

/** By hand, because `Intl` is missing in some mini-program engines. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** '1,234.50' for 123450 fen; negative amounts start with '-'. No currency symbol: that is the page's choice. */
export function formatYuan(fen: number): string {
  const { sign, integer, fraction } = formatYuanParts(fen)
  return `${sign}${integer}.${fraction}`
}

/**
 * Points earned for a payment: `amountFen` × `basisPoints` / 10000, rounded down.
 * At 100 basis points one yuan earns one point.
 *
 * The product can pass 2^53, so the part above 10000 fen is multiplied apart; the result stays exact.
 *
 * @throws RangeError when the amount is not fen or the rate is not an integer from 0 to 10000
 */
export function pointsFor(amountFen: Fen, basisPoints: number): number {
  if (!isFen(amountFen)) throw new RangeError('the amount must be fen')
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) {
    throw new RangeError('the points rate must be 0 to 10000 basis points')
  }
  const rest = amountFen % 10_000
  const whole = (amountFen - rest) / 10_000
  return whole * basisPoints + Math.floor((rest * basisPoints) / 10_000)
}
