import type { Logger } from 'pino'
import { systemClock } from '#clock'
import { composeContext } from '#compose'
import type { Config } from '#config'
import type { AppContext } from '#context'
import { importMerchants } from '#domains/merchants/importMerchants'
import { startJobs } from '#jobs/startJobs'
import { listen } from '#listen'
import { loadSecrets } from '#loadSecrets'
import { createLogger } from '#logger'
import { serveMetrics } from '#metricsServer'
import { Workers } from '#processes/workers'
import type { Parts } from '#program'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'

/** As long as that the jobs have to end their rounds. */
const JOBS_STOP_MS = 3_000

/** Starts all there is one of on a machine, and what answers requests: this process, or so many workers. */
export async function startPrimary(config: Config, parts: Parts): Promise<void> {
  const log = createLogger(config.logLevel)
  const database = await openDatabase(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir },
  )
  parts.add(() => database.close())
  const applied = await migrate(database)
  if (applied.length > 0) log.info({ applied }, 'Migrations applied')
  const secrets = await loadSecrets(config.secretsFile, database)
  const context = composeContext({ config, database, secrets, clock: systemClock, log })
  parts.add(() => context.ledger.close())
  await importMerchants(context)
  const jobs = startJobs(context)
  parts.add(() => inTime(jobs.stop()))
  const url = await answerRequests(context, log, parts)
  log.info({ engine: database.engine, url, processes: config.processes }, 'The wallet API is ready')
}

async function answerRequests(context: AppContext, log: Logger, parts: Parts): Promise<string> {
  const { config, metrics } = context
  const workers = config.processes === 1 ? null : new Workers(context)
  if (config.metrics && metrics) {
    const figures = await serveMetrics(async () => metrics.text((await workers?.figures()) ?? []), config.metrics)
    parts.add(() => figures.close())
    log.info({ metrics: figures.url }, 'Figures are told')
  }
  if (workers === null) return listen(context, log, parts)
  parts.add(() => workers.stop())
  return workers.start(config.processes)
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
