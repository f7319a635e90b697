import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { OwnLedger } from '#ledger/batcher'
import type { Database } from '#storage/database'

/** Seconds; a payment from the balance takes milliseconds, one by card as long as a bank. */
const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]
const batchBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/** What one figure of one process is. */
export type MetricObject = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number]

/** Media type of `Metrics.text()`. */
export const metricsMediaType = Registry.PROMETHEUS_CONTENT_TYPE

/**
 * The figures of this process, for Prometheus. Labels are names from this source (operations, statuses, states), so that
 * their number is known and none can hold what belongs to a citizen.
 */
export class Metrics {
  private readonly figures = new Registry()
  private readonly durations = new Histogram({
    name: 'wallet_http_request_duration_seconds',
    help: 'From the first byte of a request to the end of its answer',
    labelNames: ['operation', 'status'] as const,
    buckets: durationBuckets,
    registers: [this.figures],
  })
  private readonly replays = new Counter({
    name: 'wallet_idempotent_replays_total',
    help: 'Answers given again under the idempotency key of an earlier request',
    labelNames: ['operation'] as const,
    registers: [this.figures],
  })
  private readonly batches = new Histogram({
    name: 'wallet_ledger_batch_commands',
    help: 'Commands that one ledger batch carries',
    buckets: batchBuckets,
    registers: [this.figures],
  })
  private readonly jobSuccesses = new Gauge({
    name: 'wallet_job_last_success_timestamp_seconds',
    help: 'When a round of a job last succeeded in this process; another process may run it',
    labelNames: ['job'] as const,
    registers: [this.figures],
  })
  private readonly lateMatters = new Gauge({
    name: 'wallet_late_matters',
    help: 'Money matters that are open beyond the moment promised to their owner, as the process with that job last saw',
    labelNames: ['kind'] as const,
    registers: [this.figures],
  })
  /** One recorder a pair of labels, so that a request makes nothing new. */
  private readonly recorders = new Map<string, Map<number, Histogram.Internal<'operation' | 'status'>>>()

  constructor() {
    collectDefaultMetrics({ register: this.figures })
  }

  /** The figures of this process, to be put together with those of others. */
  objects(): Promise<MetricObject[]> {
    return this.figures.getMetricsAsJSON()
  }

  /** The figures of this process and its workers together, in Prometheus' text format. */
  async text(ofWorkers: readonly MetricObject[][] = []): Promise<string> {
    if (ofWorkers.length === 0) return this.figures.metrics()
    return AggregatorRegistry.aggregate([await this.objects(), ...ofWorkers]).metrics()
  }

  /** `operation`: an operationId, never an address. */
  countRequest(operation: string, status: number, seconds: number): void {
    this.recorderOf(operation, status).observe(seconds)
  }

  countReplay(operation: string): void {
    this.replays.inc({ operation })
  }

  readonly countBatch = (commands: number): void => this.batches.observe(commands)

  readonly jobSucceeded = (job: string, at: Date): void => this.jobSuccesses.set({ job }, at.getTime() / 1000)

  readonly countLate = (kind: string, count: number): void => this.lateMatters.set({ kind }, count)

  /** Adds what is read when somebody asks. Call it once. */
  watchLedger(ledger: OwnLedger): void {
    new Gauge({
      name: 'wallet_ledger_waiting_commands',
      help: 'Commands that wait for the next ledger batch',
      registers: [this.figures],
      collect() {
        this.set(ledger.waitingCount)
      },
    })
  }

  /** Adds what is read when somebody asks. Call it once. */
  watchDatabase(database: Database): void {
    if (database.poolState() === null) return
    new Gauge({
      name: 'wallet_database_connections',
      help: 'Connections of the pool by state; waiting are requests that have none',
      labelNames: ['state'] as const,
      registers: [this.figures],
      collect() {
        const { open = 0, idle = 0, waiting = 0 } = database.poolState() ?? {}
        this.set({ state: 'busy' }, open - idle)
        this.set({ state: 'idle' }, idle)
        this.set({ state: 'waiting' }, waiting)
      },
    })
  }

  private recorderOf(operation: string, status: number): Histogram.Internal<'operation' | 'status'> {
    const known = this.recorders.get(operation)?.get(status)
    if (known !== undefined) return known
    const recorder = this.durations.labels(operation, String(status))
    const ofOperation = this.recorders.get(operation) ?? new Map()
    this.recorders.set(operation, ofOperation.set(status, recorder))
    return recorder
  }
}
