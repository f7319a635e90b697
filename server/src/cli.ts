import { join, resolve } from 'node:path'
import { systemClock } from '#clock'
import { composeContext } from '#compose'
import { defaultDataDir, type Environment, loadConfig } from '#config'
import { verifyBooks } from '#domains/books/verifyBooks'
import { merchantActions } from '#domains/merchants/manageMerchants'
import { listJobs } from '#jobs/jobStore'
import { jobs } from '#jobs/startJobs'
import { loadSecrets } from '#loadSecrets'
import { createLogger } from '#logger'
import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'

/** What an operator runs beside the server: `node server/dist/cli.js verify | migrate | merchants | job`. */

const usage = `Usage: cli.js <command>
  verify   derive every balance again from the transfers, and compare payments, top-ups, debits, bills, orders, points
           and claims with them; exit code 1 when something differs
  migrate  bring the schema up to date
  job [name]  which jobs there are and when each last succeeded; with a name, one round of it now, beside the server's own
           and with the server's whole configuration
  merchants list | add-key <merchant> | revoke-key <merchant> <key> | close <merchant> | reopen <merchant>
The database is the server's: DATABASE_URL, or DATA_DIR (${defaultDataDir}) with the server stopped.`

type Command = (database: Database, words: readonly string[], env: Environment) => Promise<boolean>

const commands: Readonly<Record<string, Command>> = {
  verify,
  migrate: runMigrations,
  merchants: runMerchants,
  job: runJob,
}

async function verify(database: Database): Promise<boolean> {
  const { accounts, transfers, differences } = await verifyBooks(database)
  for (const { check, subject, detail } of differences) say(`NOT TRUE: ${check}\n  ${subject}: ${detail}`)
  const verdict = differences.length === 0 ? 'the books balance' : `${differences.length} differences`
  say(`${accounts} accounts, ${transfers} transfers: ${verdict}`)
  return differences.length === 0
}

async function runMigrations(database: Database): Promise<boolean> {
  const applied = await migrate(database)
  say(applied.length === 0 ? 'The schema is up to date' : `Applied ${applied.join(', ')}`)
  return true
}

/** Keys are hashed with the server's secrets: SECRETS_FILE, or the one in DATA_DIR. */
async function runMerchants(database: Database, words: readonly string[], env: Environment): Promise<boolean> {
  const [name = '', merchantId = '', keyName = ''] = words
  const action = Object.entries(merchantActions).find(([known]) => known === name)?.[1]
  if (action === undefined) {
    say(usage)
    return false
  }
  await migrate(database)
  const file = env.SECRETS_FILE ?? join(env.DATA_DIR ?? defaultDataDir, 'secrets.json')
  const secrets = await loadSecrets(resolve(file), database)
  for (const line of await action({ database, secrets, clock: systemClock }, merchantId, keyName)) say(line)
  return true
}

async function runJob(database: Database, [name]: readonly string[], env: Environment): Promise<boolean> {
  const job = jobs.find((known) => known.name === name)
  if (job === undefined && name !== undefined) {
    say(usage)
    return false
  }
  await migrate(database)
  if (job === undefined) {
    const rows = await listJobs(database)
    for (const { name: known, everyMs } of jobs) {
      const success = rows.find((row) => row.name === known)?.lastSuccessAt?.toISOString() ?? 'never'
      say(`${known}  every ${everyMs / 1000} s  last success ${success}`)
    }
    return true
  }
  const config = loadConfig(env)
  const secrets = await loadSecrets(config.secretsFile, database)
  const context = composeContext({ config, database, secrets, clock: systemClock, log: createLogger(config.logLevel) })
  try {
    say(`${job.name}: ${await job.run(context)} done`)
  } finally {
    await context.ledger.close()
  }
  return true
}

/** Returns the exit code: 0 fine, 1 not, 2 not understood. */
async function run([name, ...words]: readonly string[], env: Environment): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  if (command === undefined) {
    say(usage)
    return 2
  }
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = defaultDataDir } = env
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  try {
    return (await command(database, words, env)) ? 0 : 1
  } finally {
    await database.close()
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

run(process.argv.slice(2), process.env).then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  },
)
