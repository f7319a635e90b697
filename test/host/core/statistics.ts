import { measureTree, type TreeSize, type ViewElement } from './tree'

export interface SetDataRecord {
  readonly bytes: number
  /** Which tap on the page came before; null: none yet. */
  readonly tap: number | null
}

export interface PageStatistics {
  readonly path: string
  readonly firstSetDataBytes: number
  readonly setData: readonly SetDataRecord[]
  readonly taps: readonly string[]
  /** The largest the tree ever was. */
  readonly tree: TreeSize
  /** Requests sent while the page was shown and nothing had been tapped on it. */
  readonly requestsToShow: readonly string[]
}

/** Counts what the hosts' audits count, for one page from its opening to its end. */
export class PageCounter {
  private readonly setData: SetDataRecord[] = []
  private readonly taps: string[] = []
  private readonly requestsToShow: string[] = []
  private tree: TreeSize = { nodes: 0, depth: 0, widest: 0 }

  constructor(private readonly path: string) {}

  countSetData(bytes: number): void {
    this.setData.push({ bytes, tap: this.taps.length > 0 ? this.taps.length - 1 : null })
  }

  countTap(label: string): void {
    this.taps.push(label)
  }

  countRequest(url: string): void {
    if (this.taps.length === 0) this.requestsToShow.push(url)
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
    const { path, setData, taps, tree, requestsToShow } = this
    return { path, firstSetDataBytes: setData[0]?.bytes ?? 0, setData, taps, tree, requestsToShow }
  }
}
