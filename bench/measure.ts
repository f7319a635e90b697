import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)

export interface Figure {
  readonly what: string
  readonly concurrency: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** What one of them cost the measured process; only where that is a process of its own on Linux. */
  readonly cpuMsEach?: number
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

/**
 * Does each job once, `concurrency` at a time, and says how long each took and how much CPU time the process `pid` spent
 * on it. Unlike time on a clock that hardly depends on what else the machine does.
 */
export async function measureJobs<Job>(
  what: string,
  { concurrency, jobs, pid }: { concurrency: number; jobs: readonly Job[]; pid: number },
  run: (job: Job, index: number) => Promise<void>,
): Promise<Figure> {
  const waiting = jobs.entries()
  const before = cpuMs(pid)
  const figure = await timed(what, concurrency, async (_worker, timeOne) => {
    for (const [index, job] of waiting) await timeOne(() => run(job, index))
  })
  const after = cpuMs(pid)
  if (before === null || after === null) return figure
  return { ...figure, cpuMsEach: Math.round(((after - before) / jobs.length) * 1000) / 1000 }
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

/** Linux counts it in hundredths of a second for programs, whatever its own clock. */
const CPU_TICK_MS = 10

/** CPU time a process has spent so far, its own and the kernel's for it; null where /proc does not tell. */
function cpuMs(pid: number): number | null {
  if (process.platform !== 'linux') return null
  // The name of the program comes second, in brackets, and may hold anything (proc_pid_stat(5)).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * CPU_TICK_MS
}

const round = (value: number) => Math.round(value * 10) / 10

/** Prints the figures and the machine they are of. */
export function print(figures: readonly Figure[]): void {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  console.table(figures)
}
