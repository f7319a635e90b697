/** What the wallet keeps to when somebody asks others for money, as data. Amounts are fen, times seconds. */

/**
 * `open` waits to be paid. `paying` its money is on its way. `paid` its asker has the money. The others are over without
 * money: `declined` by its payer, `passed` given back by whoever took it, `closed` by its asker, `expired` by time.
 */
export const shareStates = ['open', 'paying', 'paid', 'declined', 'passed', 'closed', 'expired'] as const

export type ShareState = (typeof shareStates)[number]

/** `open` something may still be paid. `paid` all of it is. `ended` nothing more comes, and not all was paid. */
export const collectionStates = ['open', 'paid', 'ended'] as const

export type CollectionState = (typeof collectionStates)[number]

/** Our own defaults. */
export const collectionRules = {
  noteMax: 50,
  /** How many people may share, the asker among them. */
  peopleMax: 50,
  /** What nobody has paid by then is over. */
  openSeconds: 7 * 86_400,
  /** How long after asking, or after the last reminder, those who have not paid may be reminded. */
  remindAfterSeconds: 86_400,
  listMax: 20,
} as const

/** How a total is shared: what the asker bears, and what each of the others is asked for. */
export interface Split {
  readonly ownFen: number
  readonly sharesFen: readonly number[]
}

/**
 * Shares a total equally. What cannot be divided is the asker's, so that nobody is asked for a fen more than the next; an
 * asker who takes no part leaves the fens to the first ones.
 *
 * @param peopleCount all who share, the asker among them when they take part
 * @returns null when somebody would be asked for nothing
 */
export function splitEqually(
  totalFen: number,
  { peopleCount, isAskerIn }: { peopleCount: number; isAskerIn: boolean },
): Split | null {
  const otherCount = isAskerIn ? peopleCount - 1 : peopleCount
  const eachFen = Math.floor(totalFen / peopleCount)
  if (otherCount < 1 || eachFen < 1) return null
  const restFen = totalFen - eachFen * peopleCount
  const sharesFen = Array.from({ length: otherCount }, (_, index) => eachFen + (!isAskerIn && index < restFen ? 1 : 0))
  return { ownFen: isAskerIn ? eachFen + restFen : 0, sharesFen }
}
