import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'
import { cutPlaces, DatabaseLine } from '../support/databaseLine'
import { MoneyApp } from '../support/moneyApp'
import { MoneyWorld } from '../support/moneyWorld'
import { movements } from '../support/movements'
import { createThrowAwayDatabase } from '../support/testDatabase'

// Proves that a movement has exactly one outcome wherever the line to the database is cut: before each of its statements in
// turn and just after each, COMMIT among them. It is asked again under its key and given to the jobs, and has ended within a
// minute; balances, cards and books are then to the fen what the outcome says. The embedded engine has no line to be cut.

const describeOnPostgres = process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe

/** A debit that never reached its bank is told from a late one after so long: its life, what clocks may differ, a round. */
const settledWithinSeconds = 60
/** More statements than any movement has. */
const statementsMax = 80

describeOnPostgres('the line to PostgreSQL is cut', () => {
  let database: Database
  let line: DatabaseLine
  let app: MoneyApp
  let drop: () => Promise<void>

  beforeAll(async () => {
    const throwAway = await createThrowAwayDatabase()
    drop = throwAway.drop
    const led = await DatabaseLine.to(throwAway.url)
    line = led.line
    database = await openDatabase({ databaseUrl: led.url })
    await migrate(database)
    app = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await app.close()
    await database.close()
    await line.close()
    await drop()
  })

  test.each(movements)('at every statement of $name: one outcome', async ({ name, prepare }) => {
    // Days pass for some movements: what others have under way is over then, and is none of theirs.
    const world = await MoneyWorld.open(app, { people: 2, balanceFen: 90_000 })
    const ends = new Map<string, number>()
    let slowest = 0
    let statements = 0
    for (const place of cutPlaces) {
      for (let statement = 1; ; statement += 1) {
        if (statement > statementsMax) throw new Error('The cuts do not come to an end')
        const person = world.people[0]
        if (person === undefined) throw new Error('There is nobody')
        const movement = await prepare(world, person)
        const send = await world.ready(movement.asking)
        line.cutAt(statement, place)
        const answer = await send()
        const wasCut = await line.mend()
        const { word, seconds } = await world.settle(movement, settledWithinSeconds)
        if (answer.status < 500) expect([movement.doneAs, 'failed']).toContain(word)
        ends.set(word, (ends.get(word) ?? 0) + 1)
        slowest = Math.max(slowest, seconds)
        if (!wasCut) break
        statements += 1
      }
    }
    await world.expectAllMoved()
    expect(statements).toBeGreaterThan(4)
    const words = [...ends].map(([word, count]) => `${count} ${word}`).join(', ')
    process.stdout.write(`${name}: cut at ${statements} places, ${words}, the slowest after ${slowest} s\n`)
  })
})
