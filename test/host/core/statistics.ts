import { measureTree, type TreeSize, type ViewElement } from './tree'

/** What the hosts' audits count, from the start of this host. */
export interface Statistics {
  readonly pages: readonly PageStatistics[]
  readonly bursts: readonly Burst[]
}

export interface PageStatistics {
  readonly path: string
  /** The first drawing of the page. */
  readonly firstSetDataBytes: number
  /** The largest the tree ever was. */
  readonly tree: TreeSize
}

/** What a touch, a typed text or the showing of a page set off, on this page and on those below it. */
export interface Burst {
  readonly path: string
  /** What was touched; null: the page was shown. */
  readonly cause: string | null
  readonly setDataCount: number
  readonly setDataBytes: number
  readonly requests: readonly string[]
}

interface OpenBurst {
  readonly path: string
  readonly cause: string | null
  readonly startedAtMs: number
  setDataCount: number
  setDataBytes: number
  readonly requests: string[]
}

/** What comes later was set off by something else: a clock that ticks, a question asked again. */
const burstMs = 1000

/** Counts what follows a touch or the showing of a page, until the next one. */
export class BurstCounter {
  private readonly bursts: OpenBurst[] = []

  constructor(private readonly now: () => number = Date.now) {}

  begin(path: string, cause: string | null): void {
    this.bursts.push({ path, cause, startedAtMs: this.now(), setDataCount: 0, setDataBytes: 0, requests: [] })
  }

  countSetData(bytes: number): void {
    const burst = this.running()
    if (burst === null) return
    burst.setDataCount += 1
    burst.setDataBytes += bytes
  }

  countRequest(url: string): void {
    this.running()?.requests.push(url)
  }

  read(): Burst[] {
    return this.bursts.map(({ startedAtMs: _, ...burst }) => burst)
  }

  private running(): OpenBurst | null {
    const last = this.bursts.at(-1)
    return last !== undefined && this.now() - last.startedAtMs <= burstMs ? last : null
  }
}

/** Measures one page from its opening to its end. */
export class PageMeter {
  private firstSetDataBytes: number | null = null
  private tree: TreeSize = { nodes: 0, depth: 0, widest: 0 }

  constructor(private readonly path: string) {}

  /** True for the drawing that opens the page. */
  measureSetData(bytes: number): boolean {
    if (this.firstSetDataBytes !== null) return false
    this.firstSetDataBytes = bytes
    return true
  }

  measureTree(root: ViewElement): void {
    const now = measureTree(root)
    this.tree = {
      nodes: Math.max(now.nodes, this.tree.nodes),
      depth: Math.max(now.depth, this.tree.depth),
      widest: Math.max(now.widest, this.tree.widest),
    }
  }

  read(): PageStatistics {
    return { path: this.path, tree: this.tree, firstSetDataBytes: this.firstSetDataBytes ?? 0 }
  }
}
