export const pinLength = 6

/**
 * The digits of a PIN while they are typed. An object of its own, kept in a ref: the digits never become state,
 * props or store fields, so no tool that records those can see them. Only how many there are is shown.
 */
export class PinDigits {
  private digits: string[] = []

  get count(): number {
    return this.digits.length
  }

  /** Takes one digit; the sixth hands the PIN over and forgets it. */
  press(digit: string): string | null {
    if (this.digits.length >= pinLength) return null
    this.digits.push(digit)
    if (this.digits.length < pinLength) return null
    const pin = this.digits.join('')
    this.clear()
    return pin
  }

  remove(): void {
    this.digits.pop()
  }

  clear(): void {
    this.digits = []
  }
}

/** A number from 0 up to but not including `bound`, every one equally likely. */
export type RandomBelow = (bound: number) => number

/**
 * Draws from secure bytes. A byte that would favour some numbers is thrown away; 64 bytes are far more than nine draws
 * for ten keys ever use, and when they were used up all the same, the answer is zero.
 */
export function randomBelowFrom(bytes: Uint8Array): RandomBelow {
  let next = 0
  return (bound) => {
    const fairBytes = 256 - (256 % bound)
    while (next < bytes.length) {
      const byte = bytes[next++] ?? 256
      if (byte < fairBytes) return byte % bound
    }
    return 0
  }
}

/** The items in an order where every order is equally likely (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], randomBelow: RandomBelow): Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(randomBelow(rest.length), 1))
}
