/**
 * Chance and measure of a run. WALLET_ATTACK_SEED replays what chance decided; WALLET_ATTACK_SCALE multiplies rounds. What
 * the operating system interleaves no seed can bring back: a race is found again by many rounds.
 */
export const seed = Number(process.env.WALLET_ATTACK_SEED ?? 20_261_125)
const scale = Number(process.env.WALLET_ATTACK_SCALE ?? 1)

/** A long run has the time for what takes minutes by its nature. */
export const isLongRun = scale > 1

/** How often to do what is done so often in the short run. */
export function rounds(short: number): number {
  return Math.max(1, Math.round(short * scale))
}

/** Longer runs get longer; what hangs is ended in any case. */
export function minutes(short: number): number {
  return Math.ceil(short * Math.max(1, scale)) * 60_000
}

/** A source of chance of its own for each test, so that one more throw in one leaves the others as they were. */
export class Chance {
  private state: number

  constructor(name: string) {
    this.state = Array.from(name).reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed | 0)
  }

  /** From 0 up to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}
