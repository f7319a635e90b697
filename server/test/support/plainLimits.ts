/**
 * What may still move, reckoned once more by somebody who knows the rules from their sources only: every cap written out by
 * hand, every sum added up over the whole list of what has moved. Shares no line with the product, on purpose.
 */

export type PlainClass = 'I' | 'II' | 'III'

/** A part of a movement, as one cap may count it. */
export interface Moved {
  readonly kind: 'payment' | 'topup' | 'transfer' | 'withdrawal'
  readonly source?: 'balance' | 'card'
  readonly code?: 'static' | 'dynamic'
  readonly payee?: string
  readonly fen: number
  readonly atMs: number
  /** What was refunded of it. */
  readonly backFen?: number
}

type Window = 'lifetime' | 'accountYear' | 'month' | 'day' | 'transaction'

interface Row {
  readonly name: string
  /** What it bounds. */
  readonly bounds: (moved: Moved) => boolean
  /** What it counts, where that is more. */
  readonly counts?: (moved: Moved) => boolean
  readonly caps: Readonly<Record<PlainClass, readonly [Window, number]>>
  readonly isPerPayee?: boolean
  /** What the balance holds counts as well: it has to leave by the same cap. */
  readonly withHeld?: boolean
  /** A refund gives back what the payment used. */
  readonly isGivenBack?: boolean
}

const paid =
  (source: Moved['source'], code?: Moved['code']) =>
  (moved: Moved): boolean =>
    moved.kind === 'payment' && moved.source === source && (code === undefined || moved.code === code)
const is = (kind: Moved['kind']) => (moved: Moved) => moved.kind === kind
const leavesBalance = (moved: Moved) => paid('balance')(moved) || is('transfer')(moved)
const always = (window: Window, yuan: number) => ({
  I: [window, yuan * 100] as const,
  II: [window, yuan * 100] as const,
  III: [window, yuan * 100] as const,
})

/** 公告〔2015〕第43号 art. 11: ¥1,000 since the account was opened, ¥100,000 and ¥200,000 a year; withdrawals do not count. */
const ofClass = {
  I: ['lifetime', 1_000 * 100],
  II: ['accountYear', 100_000 * 100],
  III: ['accountYear', 200_000 * 100],
} as const

const rows: readonly Row[] = [
  { name: 'class_balance', bounds: paid('balance'), counts: leavesBalance, caps: ofClass, isGivenBack: true },
  // 银发〔2017〕296号: ¥500 a day by a printed code, ¥5,000 a day by a dynamic one of class B.
  { name: 'static_code_balance', bounds: paid('balance', 'static'), caps: always('day', 500) },
  { name: 'static_code_card', bounds: paid('card', 'static'), caps: always('day', 500) },
  { name: 'dynamic_code_balance', bounds: paid('balance', 'dynamic'), caps: always('day', 5_000) },
  { name: 'dynamic_code_card', bounds: paid('card', 'dynamic'), caps: always('day', 5_000) },
  // Our own.
  {
    name: 'topup_class',
    bounds: is('topup'),
    counts: leavesBalance,
    caps: ofClass,
    withHeld: true,
    isGivenBack: true,
  },
  { name: 'topup_day', bounds: is('topup'), caps: always('day', 10_000) },
  { name: 'topup_transaction', bounds: is('topup'), caps: always('transaction', 5_000) },
  { name: 'transfer_class', bounds: is('transfer'), counts: leavesBalance, caps: ofClass, isGivenBack: true },
  { name: 'transfer_day', bounds: is('transfer'), caps: always('day', 20_000) },
  { name: 'transfer_payee_day', bounds: is('transfer'), caps: always('day', 10_000), isPerPayee: true },
  { name: 'transfer_transaction', bounds: is('transfer'), caps: always('transaction', 5_000) },
  { name: 'withdrawal_day', bounds: is('withdrawal'), caps: always('day', 20_000) },
  { name: 'withdrawal_transaction', bounds: is('withdrawal'), caps: always('transaction', 10_000) },
]

/** Caps that an owner may set. */
export const plainOwnNames = ['balance', 'card'].flatMap((source) =>
  ['transaction', 'day', 'month'].map((window) => `own_${source}_${window}`),
)

const eightHours = 8 * 3_600_000

/** Midnight in Shanghai; a day that a month does not have is one of the next. */
const midnight = (year: number, month: number, day: number) => Date.UTC(year, month, day) - eightHours

/** When such a window began, and when it ends; null where nothing is counted together. */
function spanOf(window: Window, openedMs: number, nowMs: number): { fromMs: number; endMs: number | null } | null {
  const at = new Date(nowMs + eightHours)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (window === 'transaction') return null
  if (window === 'lifetime') return { fromMs: 0, endMs: null }
  if (window === 'day') return { fromMs: midnight(year, month, day), endMs: midnight(year, month, day + 1) }
  if (window === 'month') return { fromMs: midnight(year, month, 1), endMs: midnight(year, month + 1, 1) }
  const opened = new Date(openedMs + eightHours)
  const begins = (age: number) => midnight(opened.getUTCFullYear() + age, opened.getUTCMonth(), opened.getUTCDate())
  let age = 0
  while (begins(age + 1) <= nowMs) age += 1
  return { fromMs: begins(age), endMs: begins(age + 1) }
}

export interface PlainRoom {
  readonly capFen: number
  readonly leftFen: number
  readonly endMs: number | null
}

/** One account, and all that has ever moved of it. */
export class PlainAccount {
  readonly moved: Moved[] = []
  accountClass: PlainClass = 'I'
  heldFen = 0
  /** What a month's withdrawals cost nothing for, used by when. */
  private readonly free: { fen: number; atMs: number }[] = []
  readonly own = new Map<string, { capFen: number; sinceMs: number }>()

  constructor(private readonly openedMs: number) {}

  /** What every cap leaves now, of one payee where it counts payees apart. */
  rooms(nowMs: number, payee?: string): Map<string, PlainRoom> {
    return new Map([
      ...rows.map((row) => [row.name, this.roomOf(row, nowMs, payee)] as const),
      ...[...this.own].map(
        ([name, { capFen, sinceMs }]) => [name, this.ownRoom(name, { capFen, sinceMs, nowMs })] as const,
      ),
    ])
  }

  /** The most that such a movement may come to by the caps alone. */
  mostFen(movement: Pick<Moved, 'kind' | 'source' | 'code' | 'payee'>, nowMs: number): number {
    const asked = { ...movement, fen: 1, atMs: nowMs }
    const rooms = this.rooms(nowMs, movement.payee)
    const names = [
      ...rows.filter((row) => row.bounds(asked)).map(({ name }) => name),
      ...[...this.own.keys()].filter((name) => name.startsWith(`own_${movement.source ?? 'nothing'}_`)),
    ]
    return names.reduce((least, name) => Math.min(least, rooms.get(name)?.leftFen ?? 0), Number.POSITIVE_INFINITY)
  }

  freeLeftFen(nowMs: number): number {
    const fromMs = spanOf('month', this.openedMs, nowMs)?.fromMs ?? 0
    let leftFen = 1_000 * 100
    for (const { fen, atMs } of this.free) if (atMs >= fromMs) leftFen -= fen
    return leftFen
  }

  /** 0.1 % of what is not free, what was begun of a fen whole, ten fen at least. */
  feeFen(amountFen: number, nowMs: number): number {
    const charged = BigInt(Math.max(0, amountFen - this.freeLeftFen(nowMs)))
    if (charged === 0n) return 0
    const fee = (charged + 999n) / 1_000n
    return Number(fee < 10n ? 10n : fee)
  }

  /** The last millisecond of what counts together now, or a while later. */
  endMs(until: 'millisecond' | 'endOfDay' | 'endOfMonth' | 'endOfYear' | 'month', nowMs: number): number {
    const lastOf = (window: Window) => (spanOf(window, this.openedMs, nowMs)?.endMs ?? nowMs) - 1
    return {
      millisecond: nowMs + 1,
      endOfDay: lastOf('day'),
      endOfMonth: lastOf('month'),
      endOfYear: lastOf('accountYear'),
      month: nowMs + 31 * 86_400_000,
    }[until]
  }

  withdraw(amountFen: number, nowMs: number): void {
    this.heldFen -= amountFen + this.feeFen(amountFen, nowMs)
    this.free.push({ fen: Math.min(amountFen, this.freeLeftFen(nowMs)), atMs: nowMs })
    this.moved.push({ kind: 'withdrawal', fen: amountFen, atMs: nowMs })
  }

  /** Gives a payment of the balance back, whole. */
  refund(index: number): void {
    const moved = this.moved[index]
    if (moved === undefined) throw new Error('nothing to give back')
    this.moved[index] = { ...moved, backFen: moved.fen }
    this.heldFen += moved.fen
  }

  private roomOf(row: Row, nowMs: number, payee?: string): PlainRoom {
    const [window, capFen] = row.caps[this.accountClass]
    const counts = row.counts ?? row.bounds
    const span = spanOf(window, this.openedMs, nowMs)
    let usedFen = row.withHeld ? this.heldFen : 0
    for (const moved of this.moved) {
      const isOther = row.isPerPayee === true && moved.payee !== payee
      if (span === null || moved.atMs < span.fromMs || !counts(moved) || isOther) continue
      usedFen += moved.fen - (row.isGivenBack ? (moved.backFen ?? 0) : 0)
    }
    return { capFen, leftFen: Math.max(0, capFen - usedFen), endMs: span?.endMs ?? null }
  }

  private ownRoom(
    name: string,
    { capFen, sinceMs, nowMs }: { capFen: number; sinceMs: number; nowMs: number },
  ): PlainRoom {
    const [, source, window] = name.split('_')
    const span = spanOf(window as Window, this.openedMs, nowMs)
    let usedFen = 0
    for (const moved of this.moved) {
      if (span === null || moved.atMs < span.fromMs || moved.atMs < sinceMs) continue
      if (moved.kind === 'payment' && moved.source === source) usedFen += moved.fen
    }
    return { capFen, leftFen: Math.max(0, capFen - usedFen), endMs: span?.endMs ?? null }
  }
}
