/** After `wrongCount` wrong secrets in a row, no further try for `lockSeconds`. */
export interface LockRow {
  readonly wrongCount: number
  readonly lockSeconds: number
}

/** Rows by rising `wrongCount`; beyond the last row its lock applies every time. */
export type LockTable = readonly LockRow[]

/** The published design of a wallet in production: 5 wrong → 5 min, 6 → 10, 7 → 30, 8 → 1 h, 9 → 24 h. */
export const pinLockTable: LockTable = [
  { wrongCount: 5, lockSeconds: 300 },
  { wrongCount: 6, lockSeconds: 600 },
  { wrongCount: 7, lockSeconds: 1800 },
  { wrongCount: 8, lockSeconds: 3600 },
  { wrongCount: 9, lockSeconds: 86_400 },
]

/** Shorter at the top than the PIN's: a stranger who knows only the phone number must not shut its owner out for a day. */
export const loginLockTable: LockTable = [
  { wrongCount: 5, lockSeconds: 300 },
  { wrongCount: 6, lockSeconds: 600 },
  { wrongCount: 7, lockSeconds: 1800 },
  { wrongCount: 8, lockSeconds: 3600 },
]

/** Seconds to lock once the `wrongCount`-th wrong secret in a row was seen; 0 while tries are left. */
export function lockSecondsAfter(table: LockTable, wrongCount: number): number {
  return table.reduce((seconds, row) => (wrongCount >= row.wrongCount ? row.lockSeconds : seconds), 0)
}

/** Tries left before the first lock; 0 when it has been reached. */
export function triesLeft(table: LockTable, wrongCount: number): number {
  const first = table[0]?.wrongCount ?? 0
  return Math.max(0, first - wrongCount)
}
