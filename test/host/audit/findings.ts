import type { Burst, PageStatistics, Statistics } from '../core/statistics'

/** The worst of one page over the whole tour. */
export interface PageFinding {
  readonly path: string
  readonly tapSetDataCount: number
  readonly tapSetDataBytes: number
  readonly firstSetDataBytes: number
  readonly nodes: number
  readonly depth: number
  readonly children: number
  readonly requests: number
  /** Sentences about what is above our aims, or was never measured. */
  readonly excesses: readonly string[]
}

export type Figure = Exclude<keyof PageFinding, 'path' | 'excesses'>

export interface Limit {
  readonly label: string
  /** Most that is within our aim. */
  readonly aim: number
  /** Most that WeChat's 体验评分 accepts (developers.weixin.qq.com, audits/performance); null: it has none. */
  readonly host: number | null
}

const kib = 1024

export const limits: Readonly<Record<Figure, Limit>> = {
  tapSetDataCount: { label: 'setData a tap', aim: 3, host: 20 },
  tapSetDataBytes: { label: 'bytes a tap', aim: 16 * kib, host: 256 * kib },
  firstSetDataBytes: { label: 'first setData', aim: 64 * kib, host: 256 * kib },
  nodes: { label: 'nodes', aim: 499, host: 999 },
  depth: { label: 'depth', aim: 19, host: 29 },
  children: { label: 'children', aim: 60, host: 60 },
  requests: { label: 'requests to show', aim: 3, host: 10 },
}

export const figures = Object.keys(limits) as Figure[]

/** One finding for every page that was opened, in the order of their paths. */
export function findingsOf({ pages, bursts }: Statistics): PageFinding[] {
  const paths = [...new Set(pages.map(({ path }) => path))].sort()
  return paths.map((path) => {
    const isHere = (item: { path: string }) => item.path === path
    return findingOf(path, pages.filter(isHere), bursts.filter(isHere))
  })
}

function findingOf(path: string, visits: readonly PageStatistics[], bursts: readonly Burst[]): PageFinding {
  const taps = bursts.filter(({ cause }) => cause !== null)
  const shows = bursts.filter(({ cause }) => cause === null)
  const worst = {
    tapSetDataCount: most(taps, ({ setDataCount }) => setDataCount),
    tapSetDataBytes: most(taps, ({ setDataBytes }) => setDataBytes),
    firstSetDataBytes: most(visits, ({ firstSetDataBytes }) => firstSetDataBytes),
    nodes: most(visits, ({ tree }) => tree.nodes),
    depth: most(visits, ({ tree }) => tree.depth),
    children: most(visits, ({ tree }) => tree.widest),
    requests: most(shows, ({ requests }) => requests.length),
  }
  const above = figures.filter((figure) => worst[figure] > limits[figure].aim)
  const excesses = above.map(
    (figure) => `${limits[figure].label}: ${worst[figure]} is above ${limits[figure].aim}${blame(figure, taps, shows)}`,
  )
  return { path, ...worst, excesses: worst.nodes > 1 ? excesses : [...excesses, 'was left before anything was drawn'] }
}

/** What was tapped or asked for, where that is the question. */
function blame(figure: Figure, taps: readonly Burst[], shows: readonly Burst[]): string {
  if (figure === 'requests') {
    const worst = shows.toSorted((a, b) => b.requests.length - a.requests.length)[0]
    return ` (${worst?.requests.map((url) => url.replace(/^https?:\/\/[^/]+/, '')).join(', ')})`
  }
  if (figure !== 'tapSetDataCount' && figure !== 'tapSetDataBytes') return ''
  const size = ({ setDataCount, setDataBytes }: Burst) => (figure === 'tapSetDataCount' ? setDataCount : setDataBytes)
  return ` (${taps.toSorted((a, b) => size(b) - size(a))[0]?.cause})`
}

function most<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return Math.max(0, ...items.map(figure))
}
