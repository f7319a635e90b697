import { buildApp } from '#app'
import { systemClock } from '#clock'
import { composeContext } from '#compose'
import { type Config, loadConfig } from '#config'
import { importMerchants } from '#domains/merchants/importMerchants'
import { startJobs } from '#jobs/startJobs'
import { loadSecrets } from '#loadSecrets'
import { createLogger } from '#logger'
import { serveMetrics } from '#metricsServer'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'

/** Longer than this nobody waits for requests under way when the program is told to stop. */
const STOP_TIMEOUT_MS = 12_000
/** As long as that the jobs have to end their rounds. */
const JOBS_STOP_MS = 3_000

/** What runs and can be stopped; parts are stopped in the reverse order of their start. */
class Program {
  private readonly stops: (() => Promise<unknown>)[] = []

  async start(config: Config): Promise<void> {
    const log = createLogger(config.logLevel)
    const database = await openDatabase(
      config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir },
    )
    this.stops.push(() => database.close())
    const applied = await migrate(database)
    if (applied.length > 0) log.info({ applied }, 'Migrations applied')
    const secrets = await loadSecrets(config.secretsFile, database)
    const context = composeContext({ config, database, secrets, clock: systemClock, log })
    this.stops.push(() => context.ledger.close())
    await importMerchants(context)
    const jobs = startJobs(context)
    this.stops.push(() => inTime(jobs.stop()))
    const app = await buildApp(context, { loggerInstance: log })
    this.stops.push(() => app.close())
    if (config.metrics && context.metrics) {
      const figures = await serveMetrics(context.metrics, config.metrics)
      this.stops.push(() => figures.close())
      log.info({ metrics: figures.url }, 'Figures are told')
    }
    await app.listen({ host: config.host, port: config.port })
    log.info({ engine: database.engine, url: app.listeningOrigin }, 'The wallet API is ready')
  }

  /** Takes no more requests, answers those under way, then closes ledger and database. */
  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop()
  }
}

/** Runs until a signal ends it; the exit code is 0 only after an orderly stop. */
async function main(): Promise<void> {
  const program = new Program()
  let stopping = false
  const end = async (exitCode: number): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(exitCode || 1), STOP_TIMEOUT_MS).unref()
    try {
      await program.stop()
    } catch (error) {
      say(error)
      process.exit(1)
    }
    process.exit(exitCode)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      say(error, { stack: true })
      void end(1)
    })
  }
  try {
    await program.start(loadConfig(process.env))
  } catch (error) {
    say(error)
    await end(1)
  }
}

/**
 * A job that waits for a silent bank or host is not waited for: what it was about to write stays to be done, and the
 * ledger must be closed in time.
 */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    work,
    new Promise((resolve) => {
      timer = setTimeout(resolve, JOBS_STOP_MS)
    }),
  ])
  clearTimeout(timer)
}

/** A sentence for the person at the terminal; a mistake of ours comes with its stack. */
function say(error: unknown, options: { stack: boolean } = { stack: false }): void {
  const text = error instanceof Error ? (options.stack ? error.stack : error.message) : String(error)
  process.stderr.write(`${text}\n`)
}

void main()
