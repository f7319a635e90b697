export type PinProblem = 'PIN_FORMAT' | 'PIN_TOO_SIMPLE' | 'PIN_PERSONAL'

/** What the wallet knows of the person and a PIN must not repeat. */
export interface PinOwner {
  /** 'YYYY-MM-DD' */
  birthDate?: string
  /** 11 digits */
  phone?: string
}

/** Six-digit favourites with a meaning or a pattern on the pad that no rule below would catch. */
const favourites = ['131420', '142536', '147258', '258369', '159357', '357159', '520131', '521131', '789456', '456123']

/**
 * Checks a payment PIN: six digits; no run (012345, 987654), no repeat (111111, 121212, 123123, 112233), nothing
 * taken from the owner's birthday or phone number.
 *
 * @returns `null` when the PIN may be used
 */
export function checkPin(pin: string, owner: PinOwner = {}): PinProblem | null {
  if (!/^\d{6}$/.test(pin)) return 'PIN_FORMAT'
  if (isRun(pin) || isRepeat(pin) || favourites.indexOf(pin) >= 0) return 'PIN_TOO_SIMPLE'
  return isPersonal(pin, owner) ? 'PIN_PERSONAL' : null
}

/** Each digit one above, or one below, the digit before it; 9 and 0 are neighbours, as on the pad. */
function isRun(pin: string): boolean {
  const digits = pin.split('').map(Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}

function isRepeat(pin: string): boolean {
  const repeatsPart = [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(6 / length))
  const isPairs = /^(\d)\1(\d)\2(\d)\3$/.test(pin)
  const isTriples = /^(\d)\1\1(\d)\2\2$/.test(pin)
  return repeatsPart || isPairs || isTriples
}

function isPersonal(pin: string, owner: PinOwner): boolean {
  return personalTexts(owner).some((text) => text.indexOf(pin) >= 0)
}

function personalTexts({ birthDate, phone }: PinOwner): string[] {
  const texts = phone === undefined ? [] : [phone]
  if (birthDate === undefined) return texts
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const shortYear = year.slice(2)
  const orders = [
    year + month + day,
    month + day + year,
    day + month + year,
    month + day + shortYear,
    year + day + month,
  ]
  return texts.concat(orders, day + month + shortYear, shortYear + day + month)
}
