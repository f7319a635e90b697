import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { freePort } from '../scripts/lib/ports.cjs'
import { AgreeingBank } from './agreeingBank'
import { type Actor, makeActor } from './capActors'
import { attemptSender, attemptsOf, proofOfPin } from './capAttempts'
import { type CapRace, capRaces } from './capRaces'
import { buildCity, type City, leaveCity } from './city'
import { BenchCluster } from './cluster'
import { mustBalance } from './measureCity'
import { ServerProcess } from './serverProcess'

/**
 * Against every cap there is, many movements at once at two servers on one PostgreSQL. What went through, read from the
 * ledger, never passes the cap by a fen, and comes as close to it as the amounts allow.
 */

const { values: options } = parseArgs({
  options: {
    /** The last line is one JSON object. */
    json: { type: 'boolean', default: false },
    /** Against each cap. */
    attempts: { type: 'string', default: '1000' },
    /** Open at once, half of them at each server. */
    connections: { type: 'string', default: '256' },
    /** Only the caps of these names, with commas between. */
    only: { type: 'string' },
  },
})
const attempts = Number(options.attempts)
const connections = Number(options.connections)
/** More than any cap lets out. */
const balanceFen = 10_000_000n

interface Outcome {
  readonly cap: string
  readonly capFen: number
  readonly counted: 'each' | 'sum'
  readonly attempts: number
  /** How many went through, what they add up to, and the largest. */
  readonly went: number
  readonly wentFen: number
  readonly largestFen: number
  readonly seconds: number
  readonly isKept: boolean
  readonly answers: Readonly<Record<string, number>>
}

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = await BenchCluster.start()
  try {
    const outcomes = await onTwoServers(cluster.urlOf('wallet'), directory)
    console.table(outcomes.map(({ answers, ...rest }) => ({ ...rest, answers: JSON.stringify(answers) })))
    const broken = outcomes.filter(({ isKept }) => !isKept).map(({ cap }) => cap)
    console.log(
      `${attempts} attempts at each of ${outcomes.length} caps, ${connections} at once at two servers; the books balance`,
    )
    if (options.json) console.log(JSON.stringify({ attempts, connections, broken, outcomes }))
    if (broken.length > 0) throw new Error(`Not kept to the fen: ${broken.join(', ')}`)
  } finally {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onTwoServers(databaseUrl: string, directory: string): Promise<Outcome[]> {
  const wanted = options.only?.split(',')
  const races = capRaces(new Date()).filter(({ name }) => wanted === undefined || wanted.includes(name))
  const size = { users: races.length * 2 + 10, payers: races.length, poor: races.length, balanceFen }
  const city = await buildCity(directory, databaseUrl, size)
  const since = new Date()
  const actors = new Map<CapRace, Actor>()
  for (const [index, race] of races.entries()) {
    // What may still be topped up counts what is held.
    const payer = (race.billKind === 'topup' ? city.poor : city.payers)[index]
    if (payer === undefined) throw new Error('There is nobody to move money')
    actors.set(race, await makeActor(city, race, payer, attempts))
  }
  await leaveCity(city)
  const bank = await AgreeingBank.start(city.environment.BANK_CHANNEL_SECRET ?? '')
  const environment = { ...city.environment, BANK_ENDPOINT: bank.endpoint }
  const ports = [city.environment.PORT ?? '', `${await freePort()}`]
  const servers = await Promise.all(ports.map((port) => ServerProcess.start({ ...environment, PORT: port })))
  const database = await openDatabase({ databaseUrl })
  try {
    const outcomes: Outcome[] = []
    for (const [race, actor] of actors) {
      const outcome = await run(city, database, { race, actor, ports, since })
      console.error(`${outcome.cap}: ${outcome.wentFen} of ${outcome.capFen} fen, ${JSON.stringify(outcome.answers)}`)
      outcomes.push(outcome)
    }
    return outcomes
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await bank.stop()
    await database.close()
    await mustBalance(city)
  }
}

interface Start {
  readonly race: CapRace
  readonly actor: Actor
  readonly ports: readonly string[]
  readonly since: Date
}

async function run(city: City, database: Database, { race, actor, ports, since }: Start): Promise<Outcome> {
  const send = attemptSender(city, race, actor)
  const attemptAt = attemptsOf(city, race, actor)
  for (const port of race.asked.kind === 'charge' ? [] : ports) await send(port, proofOfPin(city))
  if (race.firstFen > 0) await send(ports[0] ?? '', attemptAt(0, race.firstFen))
  const answers: Record<string, number> = {}
  const waiting = Array.from({ length: attempts }, (_, index) => index).values()
  const worker = async (_: unknown, place: number) => {
    const port = ports[place % ports.length] ?? ''
    for (const index of waiting) {
      const answer = await send(port, attemptAt(index, race.amountOf(index)))
      answers[answer] = (answers[answer] ?? 0) + 1
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  await debitsEnded(database, actor.payer.userId)
  const { name: cap, capFen, isSingle } = race
  const moved = await readMoved(database, { userId: actor.payer.userId, kind: race.billKind, since })
  const counted = isSingle ? 'each' : 'sum'
  const isKept = isKeptTo(race, moved)
  return { cap, capFen, counted, attempts, ...moved, seconds, isKept, answers }
}

/** A single movement as large as the cap went and none above; a sum is at most the cap, and another movement would pass it. */
function isKeptTo({ capFen, isSingle, amountOf }: CapRace, { wentFen, largestFen }: Moved): boolean {
  if (isSingle) return largestFen === capFen
  return wentFen <= capFen && wentFen + amountOf(0) > capFen
}

/** A debit whose answer came late is settled after its request was answered. */
async function debitsEnded(database: Database, userId: string): Promise<void> {
  for (;;) {
    const { rows } = await database.query(
      `SELECT 1 FROM bank_debit WHERE user_id = $1 AND state NOT IN ('succeeded', 'failed') LIMIT 1`,
      [userId],
    )
    if (rows.length === 0) return
    await pause(100)
  }
}

type Moved = Pick<Outcome, 'went' | 'wentFen' | 'largestFen'>

/** What the ledger moved, or keeps for what is on its way, for somebody's bills of a kind; fees are no part of it. */
async function readMoved(
  database: Database,
  { userId, kind, since }: { userId: string; kind: CapRace['billKind']; since: Date },
): Promise<Moved> {
  const { rows } = await database.query<{ went: bigint; sum: bigint; largest: bigint }>(
    `SELECT count(*) AS went, coalesce(sum(amount), 0)::int8 AS sum, coalesce(max(amount), 0)::int8 AS largest
     FROM transfer JOIN bill ON bill.id = transfer.business_id
     WHERE bill.user_id = $1 AND bill.kind = $2 AND bill.occurred_at >= $3 AND transfer.business_type = $2
       AND book = 'fen' AND transfer.kind <> 'withdrawal_fee' AND phase IN ('posted', 'pending')
       AND NOT EXISTS (SELECT 1 FROM transfer AS voided WHERE voided.pending_id = transfer.id AND voided.phase = 'void')`,
    [userId, kind, since],
  )
  const [row] = rows
  return { went: Number(row?.went), wentFen: Number(row?.sum), largestFen: Number(row?.largest) }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
