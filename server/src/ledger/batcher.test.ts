import { uuidv7 } from '#ids'
import { createLedger } from '#ledger/batcher'
import { takeClaim } from '#ledger/claims'
import { LedgerMisuseError } from '#ledger/state'
import type { AccountRef, BusinessWrite, Ledger, LedgerCommand } from '#ledger/types'
import { verifyLedger } from '#ledger/verify'
import type { Database, Transaction } from '#storage/database'
import {
  answerRefusal,
  buildCommand,
  buildTransfer,
  buildUser,
  merchant,
  payment,
  topUp,
  underKey,
} from '../../test/support/ledgerCommands'
import { describeEachEngine } from '../../test/support/testDatabase'

const businessWrites = [
  {
    name: 'noteInserted',
    columns: { id: 'uuid', text: 'text', detail: 'jsonb' },
    sql: 'INSERT INTO note (id, text, detail) SELECT id, text, detail FROM $rows',
  },
  {
    name: 'noteClosed',
    columns: { id: 'uuid' },
    mustAffectEveryRow: true,
    sql: 'UPDATE note AS n SET open = false FROM $rows WHERE n.id = rows.id AND n.open',
  },
] as const

const withWrites = (command: LedgerCommand, writes: BusinessWrite[]): LedgerCommand => ({ ...command, writes })

/** All ledgers here are made of the same. */
const made = { businessWrites, answerRefusal }

describeEachEngine('ledger', (open) => {
  let database: Database
  let ledger: Ledger
  let user: AccountRef
  let userCount = 0

  beforeAll(async () => {
    database = await open()
    await database.query(
      'CREATE TABLE note (id uuid PRIMARY KEY, text text, detail jsonb, open boolean NOT NULL DEFAULT true)',
    )
    ledger = createLedger({ database, ...made })
  })
  beforeEach(() => {
    userCount += 1
    user = buildUser(`batcher${userCount}`)
  })
  afterAll(async () => {
    await ledger.close()
    expect(await verifyLedger(database)).toMatchObject({ differences: [] })
    await database.close()
  })

  const balance = async (account: AccountRef): Promise<bigint> => {
    const { rows } = await database.query<{ balance: bigint }>(
      'SELECT credits_posted - debits_posted AS balance FROM account WHERE id = $1',
      [account.id],
    )
    return rows[0]?.balance ?? 0n
  }
  /** A ledger of another process, whose transactions are run by `transaction`. */
  const ledgerWith = (transaction: Database['transaction']) => {
    const query: Database['query'] = (text, params) => database.query(text, params)
    return createLedger({ database: { ...database, query, transaction }, ...made })
  }
  const notes = async (): Promise<bigint> => {
    const { rows } = await database.query<{ count: bigint }>('SELECT count(*) AS count FROM note')
    return rows[0]?.count ?? 0n
  }

  test('one of many simultaneous payments too many is refused, and the refusal says what is missing', async () => {
    await ledger.submit(topUp(user, 1000n))
    const outcomes = await Promise.all(Array.from({ length: 11 }, () => ledger.submit(payment(user, 100n))))
    expect(outcomes.filter(({ posted }) => posted)).toHaveLength(10)
    expect(outcomes.find(({ posted }) => !posted)?.refusal).toEqual({
      code: 'BALANCE_SHORT',
      params: { gapFen: 100, availableFen: 0 },
    })
    expect(await balance(user)).toBe(0n)
  })

  test('the same key is applied once: at the same time, later, and by another process', async () => {
    await ledger.submit(topUp(user, 1000n))
    const other = createLedger({ database, ...made })
    const keyed = underKey({ scope: user.id, key: 'a', fingerprint: 'f' })
    const submit = (to: Ledger) => to.submit(payment(user, 100n, keyed))
    const outcomes = await Promise.all([submit(ledger), submit(other), submit(ledger), submit(other)])
    outcomes.push(await submit(ledger))
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1)
    for (const { reply } of outcomes) expect(reply).toEqual({ status: 201, body: { posted: true } })
    expect(await balance(user)).toBe(900n)
    await other.close()
  })

  test('a refusal is remembered under its key although the money is there by now', async () => {
    const keyed = underKey({ scope: user.id, key: 'a', fingerprint: 'f' })
    const first = await ledger.submit(payment(user, 100n, keyed))
    await ledger.submit(topUp(user, 1000n))
    const second = await ledger.submit(payment(user, 100n, keyed))
    expect(first).toMatchObject({ posted: false, replayed: false })
    expect(second).toEqual({ ...first, replayed: true })
  })

  test('a key used for something else is refused', async () => {
    const submit = (fingerprint: string) =>
      ledger.submit(payment(user, 100n, underKey({ scope: user.id, key: 'a', fingerprint })))
    await submit('one')
    await expect(submit('other')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  test('business rows are written with the transfers, or neither is', async () => {
    await ledger.submit(topUp(user, 1000n))
    const id = uuidv7()
    const before = await notes()
    const write = { name: 'noteInserted', row: { id, text: 'café "厦门"', detail: { list: [1, 'a'] } } }
    await ledger.submit(withWrites(payment(user, 100n), [write]))
    const { rows } = await database.query('SELECT text, detail FROM note WHERE id = $1', [id])
    expect(rows).toEqual([{ text: 'café "厦门"', detail: { list: [1, 'a'] } }])
    await expect(ledger.submit(withWrites(payment(user, 100n), [write]))).rejects.toMatchObject({ code: '23505' })
    expect(await balance(user)).toBe(900n)
    expect(await notes()).toBe(before + 1n)
  })

  test('a command that breaks its batch fails alone', async () => {
    await ledger.submit(topUp(user, 10_000n))
    const good = Array.from({ length: 20 }, () => ledger.submit(payment(user, 100n)))
    const missed = ledger.submit(withWrites(payment(user, 100n), [{ name: 'noteClosed', row: { id: uuidv7() } }]))
    const unnamed = ledger.submit(withWrites(payment(user, 100n), [{ name: 'noSuchWrite', row: {} }]))
    const key = { scope: user.id, key: 'a', fingerprint: 'f' }
    const unsayable = ledger.submit(
      payment(user, 100n, { idempotency: { ...key, reply: { status: 201, body: { amount: 100n } } } }),
    )
    await expect(missed).rejects.toThrow('noteClosed met 0 of 1 rows')
    await expect(unnamed).rejects.toThrow('noSuchWrite')
    await expect(unsayable).rejects.toThrow('BigInt')
    for (const outcome of await Promise.all(good)) expect(outcome.posted).toBe(true)
    expect(await balance(user)).toBe(8_000n)
  })

  test('a claim lets one of two through, in one batch and across processes', async () => {
    await ledger.submit(topUp(user, 1000n))
    const other = createLedger({ database, ...made })
    const claiming = (holder: string) =>
      payment(user, 100n, { claims: [{ key: `order:${user.id}`, holder, refusal: 'ORDER_PAID' }] })
    const outcomes = await Promise.all([
      ledger.submit(claiming('a')),
      ledger.submit(claiming('b')),
      other.submit(claiming('c')),
    ])
    expect(outcomes.filter(({ posted }) => posted)).toHaveLength(1)
    expect(outcomes.filter(({ refusal }) => refusal?.code === 'ORDER_PAID')).toHaveLength(2)
    await other.close()
  })

  test('a command that was overtaken between its decision and its writes is decided again', async () => {
    await ledger.submit(topUp(user, 1000n))
    const id = uuidv7()
    const claim = { key: `order:${user.id}`, holder: 'the one who was faster' }
    await database.query('INSERT INTO note (id) VALUES ($1)', [id])
    const close = (tx: Transaction) => tx.query('UPDATE note SET open = false WHERE id = $1', [id])
    let attempts = 0
    const other = ledgerWith(async (work) => {
      attempts += 1
      if (attempts === 2) await database.transaction(async (tx) => [await takeClaim(tx, claim), await close(tx)])
      return database.transaction((tx) =>
        work({
          ...tx,
          query: async (text, params) => {
            if (attempts === 1 && text.startsWith('UPDATE note')) await close(tx)
            return tx.query(text, params)
          },
        }),
      )
    })
    const command = payment(user, 100n, { claims: [{ ...claim, holder: 'us', refusal: 'ORDER_PAYING' }] })
    const innocent = other.submit(payment(user, 1n))
    const late = other.submit(withWrites(command, [{ name: 'noteClosed', row: { id } }]))
    expect(await late).toMatchObject({ posted: false, refusal: { code: 'ORDER_PAYING' } })
    expect(await innocent).toMatchObject({ posted: true })
    expect(attempts).toBe(2)
    expect(await balance(user)).toBe(999n)
    await other.close()
  })

  test('a command that finds its own claim taken keeps it until it is written', async () => {
    await ledger.submit(topUp(user, 1000n))
    const claim = { key: `order:${user.id}`, holder: 'attempt' }
    await database.transaction((tx) => takeClaim(tx, claim))
    // Whoever else gives it up does so right before the batch writes.
    const other = ledgerWith(async (work) => {
      await database.query('DELETE FROM claim WHERE key = $1', [claim.key])
      return database.transaction(work)
    })
    const outcome = await other.submit(payment(user, 100n, { claims: [{ ...claim, refusal: 'ORDER_PAYING' }] }))
    expect(outcome.posted).toBe(true)
    const { rows } = await database.query('SELECT holder FROM claim WHERE key = $1', [claim.key])
    expect(rows).toEqual([{ holder: 'attempt' }])
    await other.close()
  })

  test('an account that a failover lost is opened again', async () => {
    await ledger.submit(topUp(user, 1000n))
    // What a standby that never received the commit looks like.
    await database.query('DELETE FROM transfer WHERE credit_account_id = $1', [user.id])
    const { rows } = await database.query<{ id: string; debits: bigint; count: bigint }>(
      `UPDATE account SET debits_posted = debits_posted - 1000 WHERE code = 'bank_clearing'
       RETURNING id, debits_posted AS debits, transfer_count AS count`,
    )
    await database.query('DELETE FROM account WHERE id = $1', [user.id])
    const [bankAfter] = rows
    await database.query('UPDATE account SET transfer_count = transfer_count - 1 WHERE id = $1', [bankAfter?.id ?? ''])
    expect((await ledger.submit(topUp(user, 500n))).posted).toBe(true)
    expect(await balance(user)).toBe(500n)
  })

  test('a claim of a plain transaction stands in the way of a command until it is given up', async () => {
    await ledger.submit(topUp(user, 1000n))
    const claim = { key: `order:${user.id}`, holder: 'attempt' }
    expect(await database.transaction((tx) => takeClaim(tx, claim))).toBe(true)
    expect(await database.transaction((tx) => takeClaim(tx, claim))).toBe(true)
    expect(await database.transaction((tx) => takeClaim(tx, { ...claim, holder: 'else' }))).toBe(false)
    const command = () => payment(user, 100n, { claims: [{ ...claim, holder: 'else', refusal: 'ORDER_PAYING' }] })
    expect((await ledger.submit(command())).refusal?.code).toBe('ORDER_PAYING')
    await database.query('DELETE FROM claim WHERE key = $1', [claim.key])
    expect((await ledger.submit(command())).posted).toBe(true)
  })

  test('the same transfer is never applied twice', async () => {
    await ledger.submit(topUp(user, 1000n))
    const transfers = [buildTransfer({ debit: user, credit: merchant, amount: 100n })]
    await ledger.submit(buildCommand({ transfers }))
    const again = ledger.submit(buildCommand({ transfers }))
    const innocent = ledger.submit(payment(user, 100n))
    await expect(again).rejects.toBeInstanceOf(LedgerMisuseError)
    expect((await innocent).posted).toBe(true)
    expect(await balance(user)).toBe(800n)
  })

  test('what is reserved is taken or freed once, whichever process comes first', async () => {
    await ledger.submit(topUp(user, 1000n))
    const other = createLedger({ database, ...made })
    const reserve = buildTransfer({ debit: user, credit: merchant, amount: 600n, phase: 'pending' })
    await ledger.submit(buildCommand({ transfers: [reserve] }))
    expect((await ledger.submit(payment(user, 500n))).refusal?.params).toEqual({ gapFen: 100, availableFen: 400 })
    const resolve = (to: Ledger, phase: 'post' | 'void', amount: bigint) =>
      to.submit(
        buildCommand({
          transfers: [buildTransfer({ debit: user, credit: merchant, amount, phase, pendingId: reserve.id })],
        }),
      )
    const results = await Promise.allSettled([resolve(ledger, 'post', 250n), resolve(other, 'post', 250n)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(resolve(ledger, 'void', 600n)).rejects.toBeInstanceOf(LedgerMisuseError)
    expect(await balance(user)).toBe(750n)
    expect((await ledger.submit(payment(user, 750n))).posted).toBe(true)
    await other.close()
  })

  test('of what an account holds two processes give away no more, and each knows what the other gave', async () => {
    const other = createLedger({ database, ...made })
    await ledger.submit(topUp(user, 1000n))
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? ledger : other).submit(payment(user, 100n))),
    )
    expect(outcomes.filter(({ posted }) => posted)).toHaveLength(10)
    expect(await balance(user)).toBe(0n)
    await other.close()
  })

  test('money that comes in between what a batch reads and what it writes is not lost', async () => {
    await ledger.submit(topUp(user, 1000n))
    let attempts = 0
    const other = ledgerWith(async (work) => {
      attempts += 1
      if (attempts === 1) await ledger.submit(topUp(user, 500n))
      return database.transaction(work)
    })
    expect((await other.submit(payment(user, 100n))).posted).toBe(true)
    expect(await balance(user)).toBe(1400n)
    await other.close()
  })

  test('an account that two processes open at the same time is one account', async () => {
    const other = createLedger({ database, ...made })
    await Promise.all([ledger.submit(topUp(user, 100n)), other.submit(topUp(user, 200n))])
    expect(await balance(user)).toBe(300n)
    await other.close()
  })

  test('two processes move money between the same accounts in both directions without a deadlock', async () => {
    const other = createLedger({ database, ...made })
    const [a, b] = [buildUser(`${user.id}a`), buildUser(`${user.id}b`)]
    await Promise.all([ledger.submit(topUp(a, 100_000n)), ledger.submit(topUp(b, 100_000n))])
    const move = (debit: AccountRef, credit: AccountRef) =>
      buildCommand({ transfers: [buildTransfer({ debit, credit, amount: 10n })] })
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, index) => (index % 2 ? ledger.submit(move(a, b)) : other.submit(move(b, a)))),
    )
    expect(outcomes.every(({ posted }) => posted)).toBe(true)
    expect((await balance(a)) + (await balance(b))).toBe(200_000n)
    await other.close()
  })

  test('too much waiting is turned away, and a closed ledger takes nothing', async () => {
    const small = createLedger({ database, ...made, waitingMax: 2 })
    const answers = await Promise.allSettled([1, 2, 3].map(() => small.submit(topUp(user, 1n))))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    const last = small.submit(topUp(user, 1n))
    await small.close()
    expect((await last).posted).toBe(true)
    await expect(small.submit(topUp(user, 1n))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  })
})
