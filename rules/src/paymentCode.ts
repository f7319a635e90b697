import { passesLuhn } from './cardNumber'
import { hmacSha256 } from './sha256'

/**
 * The payer's own code: 19 digits, made on the phone from a secret and the clock, so that it works without a network.
 *
 *     prefix (2) · number of the device (10) · one-time digits of RFC 6238 (6) · Luhn's check digit (1)
 */
export const paymentCodeTimes = {
  stepSeconds: 30,
  /** Steps before and after the clock's own in which a code is good: 60 seconds from the beginning of its step. */
  skewSteps: 1,
  /** When a page shows the next one, from the beginning of the step: whoever reads it then has ten seconds left. */
  refreshSeconds: 50,
  /** A code this much older is told apart from a wrong one. */
  rememberedSteps: 20,
} as const

export const deviceNumberDigits = 10
export const paymentCodeSecretBytes = 32
const oneTimeDigits = 6

export const defaultPaymentCodePrefix = '81'

/**
 * Two digits that other wallets' codes begin with: a reader tells by them whose code it is. WeChat 10 to 15 and Alipay 25
 * to 30 by their own documents, UnionPay 62 by its QR standard.
 */
const foreignPrefixes: readonly (readonly [first: number, last: number])[] = [
  [10, 15],
  [25, 30],
  [62, 62],
]

/** Whether our codes may begin with these two digits. */
export function isFreePaymentCodePrefix(prefix: string): boolean {
  if (!/^[1-9]\d$/.test(prefix)) return false
  return foreignPrefixes.every(([first, last]) => Number(prefix) < first || Number(prefix) > last)
}

/** What a device makes its codes from. */
export interface PaymentCodeDevice {
  readonly prefix: string
  readonly number: string
  /** The secret in hexadecimal digits. */
  readonly secret: string
}

/** Which step of 30 seconds a moment lies in, by milliseconds since 1970. */
export function paymentCodeStep(atMs: number): number {
  return Math.floor(atMs / (paymentCodeTimes.stepSeconds * 1000))
}

/**
 * How a code was shown: as a picture alone, or with its digits for everybody to read. Each has one-time digits of its own, so
 * that a code says by itself, also without a network, that it was `revealed` and asks for the PIN.
 */
export const codeShowings = ['picture', 'revealed'] as const

export type CodeShowing = (typeof codeShowings)[number]

/** RFC 4226's counter has eight bytes, of which a step fills four in this millennium: the first one tells the showings apart. */
const showingBytes: Readonly<Record<CodeShowing, number>> = { picture: 0, revealed: 1 }

/** The 19 digits of one step. */
export function formatPaymentCode(
  { prefix, number, secret }: PaymentCodeDevice,
  step: number,
  showing: CodeShowing = 'picture',
): string {
  const digits = prefix + number + oneTimeDigitsOf(secret, step, { showing })
  const check = '0123456789'.split('').filter((digit) => passesLuhn(digits + digit))[0] ?? ''
  return digits + check
}

/** What a code says of itself; null when it is none of ours, or was misread. Spaces between the digits do not matter. */
export function parsePaymentCode(text: string, prefix: string): { number: string; oneTime: string } | null {
  const digits = text.replace(/\s/g, '')
  const length = prefix.length + deviceNumberDigits + oneTimeDigits + 1
  if (!/^\d+$/.test(digits) || digits.length !== length || digits.indexOf(prefix) !== 0 || !passesLuhn(digits))
    return null
  const numberEnd = prefix.length + deviceNumberDigits
  return { number: digits.slice(prefix.length, numberEnd), oneTime: digits.slice(numberEnd, -1) }
}

/**
 * Which step a code's one-time digits are of and how they were shown, by the clock of whoever checks it: `expired` for one of the last ten
 * minutes, null for none that this device has shown.
 */
export function matchPaymentCode(
  secret: string,
  oneTime: string,
  atMs: number,
): { readonly step: number; readonly showing: CodeShowing; readonly isExpired: boolean } | null {
  const { skewSteps, rememberedSteps } = paymentCodeTimes
  const now = paymentCodeStep(atMs)
  for (let step = now + skewSteps; step >= now - rememberedSteps; step -= 1) {
    for (const showing of codeShowings) {
      if (oneTimeDigitsOf(secret, step, { showing }) === oneTime)
        return { step, showing, isExpired: step < now - skewSteps }
    }
  }
  return null
}

/** RFC 4226's digits with SHA-256, as RFC 6238 has them; `digits` is eight in its test vectors. */
export function oneTimeDigitsOf(
  secret: string,
  step: number,
  { digits = oneTimeDigits, showing = 'picture' }: { digits?: number; showing?: CodeShowing } = {},
): string {
  const counter = [
    showingBytes[showing],
    0,
    0,
    Math.floor(step / 0x1_0000_0000),
    step >>> 24,
    step >>> 16,
    step >>> 8,
    step,
  ]
  const key = (secret.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  const mac = hmacSha256(
    key,
    counter.map((byte) => byte & 255),
  )
  const offset = (mac[mac.length - 1] ?? 0) & 15
  const [first = 0, second = 0, third = 0, fourth = 0] = mac.slice(offset, offset + 4)
  const value = (first & 127) * 0x100_0000 + second * 0x1_0000 + third * 0x100 + fourth
  return `${new Array(digits + 1).join('0')}${value}`.slice(-digits)
}

/**
 * When a code shown as a picture pays without the PIN, counted for a payer and a day in Shanghai; above any of them, and for
 * revealed digits always, the payer confirms.
 * A charge counts from when it is asked, whatever came of it: the next one costs a PIN, never money.
 */
export const pinFreeRule = {
  perPaymentFen: 100_000,
  perDayFen: 100_000,
  paymentsPerDay: 5,
  source:
    '银发〔2017〕296号 art. 12: one factor of proof, ¥1,000 a day; five payments a day as WeChat Pay’s code does, 2026-11',
} as const

/** So long a merchant waits for the payer, in seconds; then the charge is over and no money has moved. */
export const chargeWaitSeconds = 30
