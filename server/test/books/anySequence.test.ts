import fc from 'fast-check'
import type { Database } from '#storage/database'
import { anySequence, peopleCount } from '../support/anySequence'
import { MoneyApp } from '../support/moneyApp'
import { MoneyWorld } from '../support/moneyWorld'
import { SequencePlayer } from '../support/sequencePlayer'
import { describeEachEngine } from '../support/testDatabase'

// Proves over random sequences of every movement there is that no fen is made or lost: several people, banks that answer,
// refuse, are slow or lose what was sent, requests sent twice, two at once, jobs and time in between. After each sequence
// balances and cards are to the fen what the movements were told to have come to, all books agree, nothing is reserved any
// more, no payment has given back more than it was, and of all ends of a transfer one has won.
// WALLET_SEQUENCES sets how many.
const sequences = Number(process.env.WALLET_SEQUENCES ?? 20)

describeEachEngine('any sequence of movements', (open, engine) => {
  let database: Database
  let app: MoneyApp
  let world: MoneyWorld
  let played = 0

  beforeAll(async () => {
    database = await open()
    app = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await app.close()
    await database.close()
  })

  /** Pending transfers that nothing has taken or freed, and accounts that say so. */
  async function reservedStill(): Promise<unknown[]> {
    const { rows } = await database.query(
      `SELECT kind, business_id::text AS id FROM transfer AS reserved
       WHERE phase = 'pending' AND NOT EXISTS (SELECT 1 FROM transfer AS later WHERE later.pending_id = reserved.id)
       UNION ALL
       SELECT code, id::text FROM account WHERE debits_pending <> 0 OR credits_pending <> 0`,
    )
    return rows
  }

  test(
    'moves each fen once',
    async () => {
      const ends = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(anySequence, async (steps) => {
          // Now and then among others, before anybody has used up what their class may pay out.
          if (played % 10 === 0) world = await MoneyWorld.open(app, { people: peopleCount, balanceFen: 60_000 })
          played += 1
          const player = new SequencePlayer(world)
          await player.play(steps)
          expect(await reservedStill()).toEqual([])
          for (const [word, count] of player.ends) ends.set(word, (ends.get(word) ?? 0) + count)
        }),
        // Who reads a red run wants its shortest sequence, not every one on the way.
        { numRuns: sequences, endOnFailure: true },
      )
      const words = [...ends].map(([word, count]) => `${count} ${word}`).join(', ')
      process.stdout.write(`${engine}: ${sequences} sequences, ${words}\n`)
    },
    60_000 + sequences * 10_000,
  )
})
