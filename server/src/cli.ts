import { resolve } from 'node:path'
import { defaultDataDir, type Environment } from '#config'
import { verifyBooks } from '#services/verifyBooks'
import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'

/** What an operator runs beside the server: `node server/dist/cli.js verify | migrate`. */

const usage = `Usage: cli.js <command>
  verify   derive every balance again from the transfers, and compare payments, top-ups, debits, bills, orders, points
           and claims with them; exit code 1 when something differs
  migrate  bring the schema up to date
The database is the server's: DATABASE_URL, or DATA_DIR (${defaultDataDir}) with the server stopped.`

type Command = (database: Database) => Promise<boolean>

const commands: Readonly<Record<string, Command>> = { verify, migrate: runMigrations }

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

/** Returns the exit code: 0 fine, 1 not, 2 not understood. */
async function run(name: string | undefined, env: Environment): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  if (command === undefined) {
    say(usage)
    return 2
  }
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = defaultDataDir } = env
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  try {
    return (await command(database)) ? 0 : 1
  } finally {
    await database.close()
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

run(process.argv[2], process.env).then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  },
)
