import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { KillRig, type RigPayer } from './killRig'
import { firstMerchant } from './moneyApp'
import type { Answer, Asking, Effect, Movement, MovementWorld, Person } from './movement'
import { expiringFen, isOpen, movements, sent, wordOf } from './movements'
import { createThrowAwayDatabase, type Engine } from './testDatabase'

/**
 * The server is killed with SIGKILL in the middle of every kind of movement: several of each are under way at that moment. What
 * was answered stays so; what was not comes, asked again, to one outcome; and in the end balances, cards and books are to the
 * fen what the outcomes say. WALLET_KILL_ROUNDS sets how often.
 */

const rounds = Number(process.env.WALLET_KILL_ROUNDS ?? 6)
const balanceFen = 60_000
/** After that, what a kill kept from the bank is believed lost. */
const settledWithinMs = 90_000

jest.setTimeout(30 * 60_000)

interface UnderWay extends Movement {
  readonly name: string
  answer: Answer | null
}

/** All of it on one engine. Each has a file of its own, so that they run side by side. */
export function describeMovementKills(engine: Engine): void {
  const describeHere = engine === 'postgres' && process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe
  describeHere(`every kind of movement on ${engine}, the server killed again and again`, () => {
    const world = new KilledWorld()
    let drop: () => Promise<void> = async () => undefined

    beforeAll(async () => {
      const database = engine === 'postgres' ? await createThrowAwayDatabase() : null
      if (database) drop = database.drop
      await world.open(database?.url ?? null)
    })
    afterAll(async () => {
      await world.rig.close()
      await drop()
    })

    test(`is neither lost nor doubled through ${rounds} kills`, async () => {
      const all: UnderWay[] = await world.volley()
      const { volleyMs } = world
      expect(all.map(({ answer }) => answer && wordOf(answer))).toEqual(all.map(({ doneAs }) => doneAs))
      await world.restart('SIGTERM')
      const cutOff = new Map<string, number>()
      for (let round = 0; round < rounds; round += 1) {
        // Those whose bank answers last are the last to be under way: most kills come early.
        const underWay = await world.volley(Math.random() ** 2 * volleyMs)
        for (const { name, answer } of underWay) if (answer === null) cutOff.set(name, (cutOff.get(name) ?? 0) + 1)
        await world.restart('SIGKILL')
        await Promise.all(underWay.map((one) => world.askAgain(one)))
        all.push(...underWay)
      }
      all.push(...(await world.volley()))
      await world.settle(all)
      await world.expectAllMoved(all)
      const counts = movements.map(({ name }) => `${name} ${cutOff.get(name) ?? 0}`)
      process.stdout.write(`${engine}: ${rounds} kills, ${all.length} movements, cut off: ${counts.join(', ')}\n`)
      expect([...cutOff.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(rounds)
    })
  })
}

class KilledWorld implements MovementWorld {
  readonly rig = new KillRig()
  readonly merchant = { accessToken: firstMerchant.apiKey }
  people: RigPayer[] = []
  private readonly everybody: RigPayer[] = []
  staticCode = ''
  /** How long the last one took. */
  volleyMs = 0
  private databaseUrl: string | null = null
  private readonly effects: Effect[] = []
  private expiring: { person: Person; id: string }[] = []
  private expiresAt = new Date(0)
  private downAt = 0
  /** How long it takes from a kill until everything is there for the next one; learnt from the last round. */
  private readyWithinMs = 5_000

  async open(databaseUrl: string | null): Promise<void> {
    this.databaseUrl = databaseUrl
    await this.rig.prepare(databaseUrl)
    await this.rig.start()
    for (let index = 0; index < 3; index += 1) this.people.push(await this.newcomer())
    this.staticCode = await this.rig.staticCode()
    await this.beginExpiring()
    await this.restart('SIGTERM')
  }

  now = () => new Date()

  async must(asking: Asking): Promise<Answer['body']> {
    const answer = await (await this.rig.ready(asking))()
    if (answer === null || answer.status >= 300) throw new Error(`${asking.route}: ${JSON.stringify(answer?.body)}`)
    return answer.body
  }

  async newcomer(): Promise<RigPayer> {
    const person = await this.rig.payer(balanceFen)
    this.record([
      { place: 'balance', of: person, fen: balanceFen },
      { place: 'card', of: person, fen: -balanceFen },
    ])
    this.everybody.push(person)
    return person
  }

  record(effects: readonly Effect[]): void {
    this.effects.push(...effects)
  }

  /** Makes transfers that will be over when the server has been up again for a moment. */
  private async beginExpiring(): Promise<void> {
    this.expiring = []
    for (const person of this.people) this.expiring.push({ person, ...(await sent(this, person, 'now', expiringFen)) })
  }

  /** Reads the books before the server comes back, else it recovers by itself. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.rig.stop(signal)
    this.downAt = Date.now()
    this.expiresAt = new Date(this.downAt + this.readyWithinMs)
    await this.look(async (database) => {
      expect((await verifyBooks(database)).differences).toEqual([])
      const ids = this.expiring.map(({ id }) => id)
      await database.query('UPDATE person_transfer SET expires_at = $1 WHERE id = ANY($2::uuid[])', [
        this.expiresAt,
        ids,
      ])
    })
    await this.rig.start()
  }

  async expired(person: Person): Promise<string> {
    const found = this.expiring.find((one) => one.person === person)
    if (!found) throw new Error('Nothing expires for this person')
    return found.id
  }

  /** Sends every kind from everybody at once, and kills the server so many milliseconds later, or never. */
  async volley(killAfterMs: number | null = null): Promise<UnderWay[]> {
    const ready = await Promise.all(this.people.map((person) => this.readyOf(person)))
    await this.beginExpiring()
    this.readyWithinMs = 1.1 * (Date.now() - this.downAt)
    // A timer may be a millisecond early.
    await pause(Math.max(0, this.expiresAt.getTime() + 5 - Date.now()))
    const start = performance.now()
    const sending = ready.flat().map(async ({ send, ...one }) => ({ ...one, answer: await send() }))
    if (killAfterMs !== null) {
      await pause(killAfterMs)
      await this.rig.stop('SIGKILL')
    }
    const sent = await Promise.all(sending)
    this.volleyMs = performance.now() - start
    return sent
  }

  /** One after the other: a person's codes are shown one at a time. */
  private async readyOf(person: Person) {
    const ready: (Movement & { name: string; send: () => Promise<Answer | null> })[] = []
    for (const { name, prepare } of movements) {
      const movement = await prepare(this, person)
      ready.push({ name, ...movement, send: await this.rig.ready(movement.asking) })
    }
    return ready
  }

  /** What was answered is answered the same, unless it was still open; what was lost is answered now. */
  async askAgain(one: UnderWay): Promise<void> {
    const again = await (await this.rig.ready(one.asking))()
    if (again === null) throw new Error(`${one.name}: the restarted server did not answer`)
    const { answer } = one
    one.answer = again
    if (answer === null || isOpen(answer)) return
    expect([one.name, wordOf(again), again.body.id]).toEqual([one.name, wordOf(answer), answer.body.id])
  }

  /** Asks until everything has come to an end: jobs see to it. */
  async settle(all: readonly UnderWay[]): Promise<void> {
    const deadline = Date.now() + settledWithinMs
    for (const one of all) {
      while (one.answer === null || isOpen(one.answer)) {
        if (Date.now() > deadline) throw new Error(`${one.name} is still ${one.answer && wordOf(one.answer)}`)
        await pause(200)
        await this.askAgain(one)
      }
    }
  }

  /** Adds up what was answered, and holds everybody's balance and card, and all books, against it. */
  async expectAllMoved(all: readonly UnderWay[]): Promise<void> {
    const done = all.filter(({ answer, doneAs }) => answer && wordOf(answer) === doneAs)
    const failed = all.filter((one) => !done.includes(one)).map(({ answer }) => answer && wordOf(answer))
    expect(failed.filter((word) => !['failed', 'CHARGE_EXPIRED', 'CODE_EXPIRED'].includes(word ?? ''))).toEqual([])
    this.record(done.flatMap(({ effects, answer }) => (answer ? effects(answer) : [])))
    const sumOf = (place: Effect['place'], person: Person) =>
      this.effects.filter((one) => one.place === place && one.of === person).reduce((sum, { fen }) => sum + fen, 0)
    for (const person of this.everybody) {
      const { availableFen } = await this.must({ route: 'GET /balance', from: person })
      const { bank } = this.rig
      const { bankCard } = person
      const cardFen = bank.paidOutFen(bankCard) + bank.refundedFen(bankCard) - bank.debitedFen(bankCard)
      expect([availableFen, cardFen]).toEqual([sumOf('balance', person), sumOf('card', person)])
    }
    await this.rig.stop('SIGTERM')
    await this.look(async (database) => expect((await verifyBooks(database)).differences).toEqual([]))
  }

  private async look(work: (database: Database) => Promise<void>): Promise<void> {
    const { databaseUrl } = this
    const database = await openDatabase(databaseUrl === null ? { dataDir: this.rig.dataDir } : { databaseUrl })
    try {
      await work(database)
    } finally {
      await database.close()
    }
  }
}
