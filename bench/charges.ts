import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { buildCity, leaveCity } from './city'
import { BenchCluster } from './cluster'
import { CodeBook } from './codeBook'
import { type Figure, type Measured, measureFile, measureShape, mustBalance, round } from './measureCity'
import { type Race, raceTerminals } from './raceTerminals'
import { amountFen, shapes, warmUp, writeCharges } from './requests'
import { ServerProcess } from './serverProcess'

/**
 * Payment codes at a real server. Many terminals charge one code at once, again and again: one of them is paid, once. Then
 * charges a second beside payments of a merchant's code from the balance, in turns on the same server.
 */

const { values: options } = parseArgs({
  options: {
    /** The last line is one JSON object. */
    json: { type: 'boolean', default: false },
    /** 'postgres' or 'pglite'. */
    engine: { type: 'string', default: 'postgres' },
    /** Codes that all terminals charge at once, one after another. */
    rounds: { type: 'string', default: '20' },
    terminals: { type: 'string', default: '100' },
    /** Of each figure. */
    seconds: { type: 'string', default: '5' },
    turns: { type: 'string', default: '3' },
    users: { type: 'string', default: '15000' },
  },
})
const seconds = Number(options.seconds)
const payersOfMerchantCodes = 1_000
const connections = 64
const expectedPerSecond = 1_600
/** Charges are prepared for so many times what the merchant's code did just before, because they must not run out. */
const preparedTimes = 1.5

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = options.engine === 'pglite' ? null : await BenchCluster.start()
  try {
    const { races, figures } = await onOneServer(cluster, join(directory, 'city'))
    say(races, figures)
  } finally {
    await cluster?.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onOneServer(cluster: BenchCluster | null, directory: string) {
  const databaseUrl = cluster?.urlOf('wallet') ?? null
  const users = Number(options.users)
  const city = await buildCity(directory, databaseUrl, { users, payers: users, poor: 0 })
  const shownBy = city.payers.slice(payersOfMerchantCodes)
  const book = await CodeBook.enrol(
    city.context,
    shownBy.map(({ userId }) => userId),
  )
  await leaveCity(city)
  const scanning = { ...city, payers: city.payers.slice(0, payersOfMerchantCodes) }
  const database = databaseUrl === null ? null : await openDatabase({ databaseUrl })
  const server = await ServerProcess.start(city.environment)
  try {
    await warmUp(scanning)
    const races: Race[] = []
    for (let round = 0; round < Number(options.rounds); round += 1) {
      races.push(await raceTerminals(city, book, Number(options.terminals)))
    }
    const measured = { directory, serverPid: server.pid, postgresPid: cluster?.pid ?? null, database }
    return { races, figures: await inTurns({ ...measured, city: scanning }, cluster, book) }
  } finally {
    await server.stop()
    await (database as Database | null)?.close()
    await mustBalance(city)
  }
}

/** A B A B: the machine's moods fall on both alike. */
async function inTurns(measured: Measured, cluster: BenchCluster | null, book: CodeBook): Promise<Figure[]> {
  const figures: Figure[] = []
  const note = (figure: Figure) => {
    console.error(`${figure.what}: ${figure.perSecond}/s, p99 ${figure.p99Ms} ms, ${figure.errors} errors`)
    figures.push(figure)
  }
  for (let turn = 0; turn < Number(options.turns); turn += 1) {
    cluster?.settle()
    const beside = await measureShape(measured, scanned, { connections, seconds, expectedPerSecond })
    note(beside)
    cluster?.settle()
    const file = join(measured.directory, 'charges')
    const codes = book.take(Math.ceil(beside.perSecond * preparedTimes * seconds)).map(({ code }) => code)
    writeCharges(file, measured.city, codes)
    note(await measureFile(measured, shown.name, { file, connections, seconds }))
  }
  return figures
}

const scanned = { ...shapes.uniform, name: 'merchant code' }
const shown = { name: 'payment code' }

/** @throws {Error} when a race had more than one winner, or an answer was not what it should be. */
function say(races: readonly Race[], figures: readonly Figure[]): void {
  const sum = ({ name }: { name: string }) =>
    figures.filter(({ what }) => what === name).reduce((total, { paymentsPerSecond }) => total + paymentsPerSecond, 0)
  const ratio = round(sum(shown) / sum(scanned), 3)
  const errors = figures.reduce((total, figure) => total + figure.errors, 0)
  const wrong = races.filter(({ succeeded, used, terminals, movedFen }) => {
    return succeeded !== 1 || used !== terminals - 1 || movedFen !== amountFen
  })
  console.table(figures)
  console.log(
    `${options.terminals} terminals on one code, ${races.length} times: ${races.length - wrong.length} times one success, CODE_USED for all others, the balance moved once`,
  )
  console.log(`payment code ÷ merchant code: ${ratio}; errors: ${errors}; the books balance`)
  if (options.json) console.log(JSON.stringify({ engine: options.engine, ratio, errors, wrong, races, figures }))
  if (wrong.length > 0) throw new Error(`A code was not charged exactly once: ${JSON.stringify(wrong[0])}`)
  if (errors > 0) throw new Error('There were answers that are no payment')
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
