import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { KillRig, type RigPayer } from './killRig'
import { createThrowAwayDatabase, type Engine } from './testDatabase'

/**
 * The same promise for money between people: the server is killed with SIGKILL while people send each other money, accept it,
 * refuse it and call it back. Nothing is lost or doubled, what was answered stays so, and what was under way is finished by
 * the server that comes after, or by asking again. WALLET_KILL_ROUNDS sets how often.
 */

const rounds = Number(process.env.WALLET_KILL_ROUNDS ?? 6)
const balanceFen = 50_000

jest.setTimeout(15 * 60_000)

interface SentTransfer {
  readonly key: string
  readonly from: RigPayer
  readonly to: RigPayer
  readonly order: { readonly payee: string; readonly amountFen: number; readonly arrival: 'now' | 'twoHours' }
  /** As it was answered; null while no answer has come. */
  id: string | null
  ended: string | null
}

/** All of it on one engine. */
export function describeTransferKills(engine: Engine): void {
  const describeHere = engine === 'postgres' && process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe
  describeHere(`transfers on ${engine}, the server killed again and again`, () => killAgainAndAgain(engine))
}

function killAgainAndAgain(engine: Engine): void {
  const rig = new KillRig()
  const sent: SentTransfer[] = []
  let databaseUrl: string | null = null
  let drop: () => Promise<void> = async () => undefined
  let people: RigPayer[] = []
  let tickets = new Map<RigPayer, string>()

  beforeAll(async () => {
    if (engine === 'postgres') {
      const database = await createThrowAwayDatabase()
      databaseUrl = database.url
      drop = database.drop
    }
    await rig.prepare(databaseUrl)
    await rig.start()
    for (let index = 0; index < 4; index += 1) people = [...people, await rig.payer(balanceFen)]
    for (const person of people) {
      const body = { phone: nextTo(person).phone }
      const found = await rig.ask<{ payee: { ticket: string } }>(person, 'POST /payees', { body })
      tickets = new Map([...tickets, [person, found?.body.payee.ticket ?? '']])
    }
  })
  afterAll(async () => {
    await rig.close()
    await drop()
  })

  const nextTo = (person: RigPayer): RigPayer => people[(people.indexOf(person) + 1) % people.length] ?? person

  test(`nothing is lost or doubled through ${rounds} rounds`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await loadUntilKilled()
      if (round % 2 === 0) await inspect()
      await rig.start()
      await Promise.all(sent.map(askAgain))
    }
    await rig.stop('SIGTERM')
    await inspect()
    const ended = sent.filter((transfer) => transfer.ended !== null).length
    process.stdout.write(`${engine}: ${rounds} kills, ${sent.length} transfers sent, ${ended} ended, each once\n`)
  })

  async function loadUntilKilled(): Promise<void> {
    const before = sent.length
    const load = people.flatMap((person) => Array.from({ length: 3 }, () => moveUntilLost(person)))
    while (!sent.slice(before).some(({ id }) => id !== null)) await pause(5)
    await pause(Math.random() * 600)
    await rig.stop('SIGKILL')
    await Promise.all(load)
  }

  /** Sends one after the other, and ends most of them, until the server is gone. */
  async function moveUntilLost(from: RigPayer): Promise<void> {
    for (;;) {
      const arrival = Math.random() < 0.3 ? 'twoHours' : 'now'
      const order = { payee: tickets.get(from) ?? '', amountFen: 1 + Math.floor(Math.random() * 20), arrival } as const
      const transfer: SentTransfer = { key: randomUUID(), from, to: nextTo(from), order, id: null, ended: null }
      sent.push(transfer)
      if (!(await send(transfer))) return
      if (!(await end(transfer))) return
    }
  }

  async function send(transfer: SentTransfer): Promise<boolean> {
    const { from, key, order: body } = transfer
    const answer = await rig.ask<{ id: string }>(from, 'POST /transfers', { body, key, isSealed: true })
    if (answer === null) return false
    expect(answer).toMatchObject({ status: 201 })
    if (transfer.id !== null) expect(answer.body.id).toBe(transfer.id)
    transfer.id = answer.body.id
    return true
  }

  async function end(transfer: SentTransfer): Promise<boolean> {
    const { from, to, id, order } = transfer
    const action = order.arrival === 'twoHours' ? 'recall' : Math.random() < 0.8 ? 'accept' : 'refuse'
    const asking = action === 'recall' ? from : to
    const answer = await rig.ask<{ state?: string; code?: string }>(asking, `POST /transfers/${id}/${action}`, {
      body: {},
    })
    if (answer === null) return false
    const state = answer.body.state ?? answer.body.code?.replace('TRANSFER_', '').toLowerCase() ?? null
    if (transfer.ended !== null) expect(state).toBe(transfer.ended)
    expect(['accepted', 'refused', 'recalled']).toContain(state)
    transfer.ended = state
    return true
  }

  /** What was lost is sent again under its key; what was answered is answered the same; what was begun is ended. */
  async function askAgain(transfer: SentTransfer): Promise<void> {
    if (!(await send(transfer)) || !(await end(transfer))) throw new Error('The restarted server did not answer')
  }

  async function inspect(): Promise<void> {
    const database = await openDatabase(databaseUrl === null ? { dataDir: rig.dataDir } : { databaseUrl })
    try {
      expect(await verifyBooks(database)).toMatchObject({ differences: [] })
      expect(await heldFen(database)).toBe(BigInt(people.length * balanceFen))
    } finally {
      await database.close()
    }
  }

  async function heldFen(database: Database): Promise<bigint | undefined> {
    const { rows } = await database.query<{ fen: bigint }>(
      `SELECT sum(credits_posted - debits_posted)::int8 AS fen FROM account WHERE code = 'user_balance'`,
    )
    return rows[0]?.fen
  }
}
