import fc from 'fast-check'
import type { Database } from '#storage/database'
import { DatabaseUnavailableError, isUniqueViolation } from '#storage/databaseErrors'
import { MigrationError, migrate, readMigrations } from '#storage/migrate'
import { describeEachEngine } from '../../test/support/testDatabase'

describeEachEngine('database', (open) => {
  let database: Database

  beforeAll(async () => {
    database = await open()
    await database.query('CREATE TABLE thing (id integer PRIMARY KEY, name text)')
  })
  afterAll(() => database.close())

  const countThings = async (): Promise<bigint> => {
    const { rows } = await database.query<{ count: bigint }>('SELECT count(*) AS count FROM thing')
    return rows[0]?.count ?? 0n
  }

  test('values arrive as the same types on every engine', async () => {
    const at = new Date('2026-11-22T10:20:30.456Z')
    const { rows } = await database.query(
      `SELECT $1::int8 AS big, $2::timestamptz AS at, $3::jsonb AS detail, DATE '2026-11-22' AS day, $4::uuid AS id,
         $5::text[] AS names, $6::bytea AS bytes, $7::bool AS flag, NULL AS nothing, 7::int4 AS small, $8::int8[] AS bigs`,
      [
        9_007_199_254_740_993n,
        at,
        { a: [1, 'x'] },
        '019ab000-0000-7000-8000-000000000000',
        ['a', 'b "c"', 'd,{e}', '\\'],
        Buffer.from([0, 255]),
        true,
        [1n, -9_223_372_036_854_775_808n],
      ],
    )
    expect(rows).toEqual([
      {
        big: 9_007_199_254_740_993n,
        at,
        detail: { a: [1, 'x'] },
        day: '2026-11-22',
        id: '019ab000-0000-7000-8000-000000000000',
        names: ['a', 'b "c"', 'd,{e}', '\\'],
        bytes: Buffer.from([0, 255]),
        flag: true,
        nothing: null,
        small: 7,
        bigs: [1n, -9_223_372_036_854_775_808n],
      },
    ])
  })

  test('arrays arrive as they were sent, whatever is in them', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('NULL', '', '{', ',', '"', '\\', '\\"', "'", '\n', ' '),
    )
    const time = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    const orNull = <T>(of: fc.Arbitrary<T>) => fc.array(fc.option(of), { maxLength: 8 })
    const bigs = orNull(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
    await fc.assert(
      fc.asyncProperty(
        orNull(text.map((made) => made.replaceAll('\0', ''))),
        bigs,
        orNull(fc.boolean()),
        orNull(time),
        orNull(fc.uuid()),
        async (...sent) => {
          const { rows } = await database.query<Record<string, unknown>>(
            'SELECT $1::text[] AS a, $2::int8[] AS b, $3::bool[] AS c, $4::timestamptz[] AS d, $5::uuid[] AS e',
            sent,
          )
          expect(Object.values(rows[0] ?? {})).toEqual(sent)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a COMMIT that fails takes nothing with it of what travels behind', async () => {
    await database.query('CREATE TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)')
    const failing = database.transaction((tx) => tx.query('INSERT INTO late (id) VALUES (1), (1)'))
    const next = database.transaction((tx) => tx.query('INSERT INTO late (id) VALUES (2)'))
    const single = database.query('INSERT INTO late (id) VALUES (3)')
    const results = await Promise.allSettled([failing, next, single])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    const { rows } = await database.query('SELECT id FROM late ORDER BY id')
    expect(rows).toEqual([{ id: 2 }, { id: 3 }])
  })

  test('a transaction that throws leaves nothing', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [1])
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await countThings()).toBe(0n)
  })

  test('a transaction that swallows the failure of a statement is not reported as committed', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [2])
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [2]).catch((error) => {
        expect(isUniqueViolation(error, 'thing_pkey')).toBe(true)
      })
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await countThings()).toBe(0n)
  })

  test('statements outside never land in an open transaction', async () => {
    let outside: Promise<unknown> = Promise.resolve()
    const sent = new Promise<void>((resolve) => {
      outside = new Promise((done) => setTimeout(done, 20)).then(() => {
        const insert = database.query('INSERT INTO thing (id) VALUES ($1)', [4])
        resolve()
        return insert
      })
    })
    const failing = database.transaction(async (tx) => {
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [3])
      await sent
      await tx.query('SELECT 1')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await outside
    const { rows } = await database.query('DELETE FROM thing RETURNING id')
    expect(rows).toEqual([{ id: 4 }])
  })

  test('the database refuses to be used past the open transaction, and a transaction after its end', async () => {
    await expect(database.transaction(() => database.query('SELECT 1'))).rejects.toThrow('A transaction is open')
    const ended = await database.transaction(async (tx) => ({ tx }))
    await expect(ended.tx.query('SELECT 1')).rejects.toThrow('has ended')
  })

  test('a serialization failure runs the whole transaction again', async () => {
    let runs = 0
    await database.transaction(async (tx) => {
      runs += 1
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [runs])
      // What the database throws when two transactions cannot be put in an order.
      if (runs < 3) throw Object.assign(new Error('could not serialize access'), { code: '40001' })
    })
    const { rows } = await database.query('DELETE FROM thing RETURNING id')
    expect(rows).toEqual([{ id: 3 }])
  })

  test('an SQL error is told and the next statement works', async () => {
    await expect(database.query('SELEC 1')).rejects.toMatchObject({ code: '42601' })
    await expect(database.query('SELECT $1::int4', ['x'])).rejects.toMatchObject({ code: '22P02' })
    await database.ping()
  })

  test('many transactions at once are all applied', async () => {
    await database.query('INSERT INTO thing (id, name) VALUES (100, $1)', ['0'])
    const add = () =>
      database.transaction(async (tx) => {
        const { rows } = await tx.query<{ name: string }>('SELECT name FROM thing WHERE id = 100 FOR UPDATE')
        await tx.query('UPDATE thing SET name = $1 WHERE id = 100', [`${Number(rows[0]?.name) + 1}`])
      })
    await Promise.all(Array.from({ length: 50 }, add))
    expect((await database.query('SELECT name FROM thing WHERE id = 100')).rows).toEqual([{ name: '50' }])
  })

  test('migrations are applied once, also by several at the same time', async () => {
    expect(await migrate(database)).toEqual([])
    const extra = [...readMigrations(), { name: '9998_extra.sql', sql: 'CREATE TABLE extra (id int)', checksum: 'x' }]
    const applied = await Promise.all([migrate(database, extra), migrate(database, extra), migrate(database, extra)])
    expect(applied.flat()).toEqual(['9998_extra.sql'])
  })

  test('a migration that fails leaves nothing of itself', async () => {
    const sql = 'CREATE TABLE half (id int); SELECT nonsense'
    const known = [...readMigrations(), { name: '9998_extra.sql', sql: '', checksum: 'x' }]
    await expect(migrate(database, [...known, { name: '9999_broken.sql', sql, checksum: 'y' }])).rejects.toThrow(
      'nonsense',
    )
    expect((await database.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }])
  })

  test('a migration changed after it was applied is refused, and so is a database newer than the files', async () => {
    const changed = readMigrations().map((each, index) => (index === 0 ? { ...each, checksum: 'other' } : each))
    await expect(migrate(database, changed)).rejects.toThrow(MigrationError)
    await expect(migrate(database, changed)).rejects.toThrow('0001_ledger.sql was changed')
    await expect(migrate(database, readMigrations())).rejects.toThrow('newer than this server')
  })

  test('a closed database says so', async () => {
    const other = await open()
    await other.close()
    await expect(other.query('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailableError)
    await expect(other.ping()).rejects.toBeInstanceOf(DatabaseUnavailableError)
  })
})
