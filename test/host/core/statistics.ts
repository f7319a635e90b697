import { measureTree, type TreeSize, type ViewElement } from './tree'

/** What a touch, a typed text or the showing of a page set off. */
export interface Burst {
  /** What was touched; null: the page was shown. */
  readonly cause: string | null
  readonly setDataCount: number
  readonly setDataBytes: number
  readonly requests: readonly string[]
}

export interface PageStatistics {
  readonly path: string
  /** The first drawing of the page. */
  readonly firstSetDataBytes: number
  readonly bursts: readonly Burst[]
  /** The largest the tree ever was. */
  readonly tree: TreeSize
}

interface OpenBurst {
  readonly cause: string | null
  readonly startedAtMs: number
  setDataCount: number
  setDataBytes: number
  readonly requests: string[]
}

/** What comes later was set off by something else: a clock that ticks, a question asked again. */
const burstMs = 1000

/** Counts what the hosts' audits count, for one page from its opening to its end. */
export class PageCounter {
  private readonly bursts: OpenBurst[] = []
  private firstSetDataBytes: number | null = null
  private tree: TreeSize = { nodes: 0, depth: 0, widest: 0 }

  constructor(
    private readonly path: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** A touch or a typed text by what it met, or the showing of the page: what follows is counted to it. */
  begin(cause: string | null): void {
    this.bursts.push({ cause, startedAtMs: this.now(), setDataCount: 0, setDataBytes: 0, requests: [] })
  }

  countSetData(bytes: number): void {
    if (this.firstSetDataBytes === null) {
      this.firstSetDataBytes = bytes
      return
    }
    const burst = this.running()
    if (burst === null) return
    burst.setDataCount += 1
    burst.setDataBytes += bytes
  }

  countRequest(url: string): void {
    this.running()?.requests.push(url)
  }

  countTree(root: ViewElement): void {
    const now = measureTree(root)
    this.tree = {
      nodes: Math.max(now.nodes, this.tree.nodes),
      depth: Math.max(now.depth, this.tree.depth),
      widest: Math.max(now.widest, this.tree.widest),
    }
  }

  read(): PageStatistics {
    const { path, tree, firstSetDataBytes } = this
    const bursts = this.bursts.map(({ startedAtMs: _, ...burst }) => burst)
    return { path, tree, firstSetDataBytes: firstSetDataBytes ?? 0, bursts }
  }

  private running(): OpenBurst | null {
    const last = this.bursts.at(-1)
    return last !== undefined && this.now() - last.startedAtMs <= burstMs ? last : null
  }
}
