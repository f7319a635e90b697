import { cpus, totalmem } from 'node:os'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)

export interface Figure {
  readonly what: string
  readonly concurrency: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Keeps `concurrency` payments under way for `seconds` and says how many were done and how long each took. */
export async function measure(
  what: string,
  concurrency: number,
  pay: (worker: number) => Promise<void>,
): Promise<Figure> {
  const end = performance.now() + seconds * 1000
  return timed(what, concurrency, async (worker, timeOne) => {
    while (performance.now() < end) await timeOne(() => pay(worker))
  })
}

type TimeOne = (run: () => Promise<void>) => Promise<void>

async function timed(
  what: string,
  concurrency: number,
  work: (worker: number, timeOne: TimeOne) => Promise<void>,
): Promise<Figure> {
  const latencies: number[] = []
  const timeOne: TimeOne = async (run) => {
    const start = performance.now()
    await run()
    latencies.push(performance.now() - start)
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker, timeOne)))
  const elapsedSeconds = (performance.now() - start) / 1000
  latencies.sort((a, b) => a - b)
  const quantile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  const perSecond = Math.round(latencies.length / elapsedSeconds)
  return { what, concurrency, perSecond, p50Ms: round(quantile(0.5)), p99Ms: round(quantile(0.99)) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Prints the figures and the machine they are of. */
export function print(figures: readonly Figure[]): void {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  console.table(figures)
}
