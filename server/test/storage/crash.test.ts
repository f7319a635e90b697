import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLedger } from '#ledger/verify'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { bundleProgram, startChild } from '../support/childProgram'
import { createThrowAwayDatabase } from '../support/testDatabase'

/**
 * Kills a paying process and looks what is left: whatever was answered is there, exactly once, and the books are
 * balanced. The same through HTTP, with more rounds, is in kill.*.test.ts.
 */

const rounds = 3
let writer: string
let directory: string

beforeAll(() => {
  writer = bundleProgram(join(__dirname, '../support/crashWriter.ts'), 'crashWriter')
})
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'wallet-crash-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** What was answered, against what is stored. */
async function expectAnswersStoredOnce(database: Database, answers: string[]): Promise<void> {
  const { rows } = await database.query<{ key: string; posted: boolean; count: bigint }>(
    `SELECT i.key, i.refusal IS NULL AS posted,
       (SELECT count(*) FROM transfer AS t WHERE t.business_id = i.key::uuid AND t.kind = 'payment') AS count
     FROM idempotency AS i WHERE i.scope = 'crash'`,
  )
  const stored = new Map(rows.map(({ key, posted, count }) => [key, { posted, count }]))
  const expected = (posted: boolean) => (posted ? 1n : 0n)
  const wrong = answers.filter((answer) => {
    const [key = '', word] = answer.split(' ')
    const row = stored.get(key)
    return row === undefined || row.posted !== (word === 'posted')
  })
  expect(wrong).toEqual([])
  expect(rows.filter(({ posted, count }) => count !== expected(posted))).toEqual([])
  expect(await verifyLedger(database)).toMatchObject({ differences: [] })
}

async function killInTheMiddle(env: Record<string, string>): Promise<string[]> {
  const child = startChild(writer, env)
  await child.until((line) => line === 'ready')
  await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 700))
  await child.kill('SIGKILL')
  return child.lines().filter((line) => / (posted|refused)$/.test(line))
}

test('killed again and again, the embedded engine keeps all it answered', async () => {
  const answers: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    answers.push(...(await killInTheMiddle({ DATA_DIR: directory, ROUND: `${round}` })))
    const database = await openDatabase({ dataDir: directory })
    await expectAnswersStoredOnce(database, answers)
    await database.close()
  }
  expect(answers.length).toBeGreaterThan(rounds)
})

const onPostgres = process.env.TEST_DATABASE_URL === undefined ? test.skip : test
onPostgres('killed again and again, the process on PostgreSQL keeps all it answered', async () => {
  const { url, drop } = await createThrowAwayDatabase()
  const answers: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    answers.push(...(await killInTheMiddle({ DATABASE_URL: url, ROUND: `${round}` })))
    const database = await openDatabase({ databaseUrl: url })
    await expectAnswersStoredOnce(database, answers)
    await database.close()
  }
  await drop()
  expect(answers.length).toBeGreaterThan(rounds)
})

describe('a data directory', () => {
  test('serves one process; the other is told so; a killed holder leaves no lock', async () => {
    const holder = startChild(writer, { DATA_DIR: directory })
    await holder.until((line) => line === 'ready')
    await expect(openDatabase({ dataDir: directory })).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' })
    const second = startChild(writer, { DATA_DIR: directory })
    expect(await second.until((line) => line.startsWith('failed'))).toContain('is in use by another process')
    await holder.kill('SIGKILL')
    const database = await openDatabase({ dataDir: directory })
    await database.query('SELECT 1')
    await database.close()
  })

  test('whose making was interrupted is made anew', async () => {
    const first = startChild(writer, { DATA_DIR: directory })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await first.kill('SIGKILL')
    const database = await openDatabase({ dataDir: directory })
    await database.query('SELECT 1')
    await database.close()
  })
})

// The fault is put between Node and the disk by /proc/self/fd, which only Linux has.
const onLinux = process.platform === 'linux' ? test.each : test.skip.each
onLinux([
  ['EIO', 'fsync'],
  ['ENOSPC', 'writing'],
])(
  'when the disk answers %s, nothing more is claimed, and after a restart all that was answered is there',
  async (fault, words) => {
    const faultFile = join(directory, 'fault')
    const dataDir = join(directory, 'data')
    const preload = ['--require', join(__dirname, '../support/faultyDisk.cjs')]
    const child = startChild(writer, { DATA_DIR: dataDir, FAULT_FILE: faultFile }, preload)
    await child.until((line) => line.endsWith('posted'))
    writeFileSync(faultFile, fault)
    expect(await child.until((line) => line.startsWith('failed'))).toContain(words)
    expect(await child.ended).toEqual({ code: 3, signal: null, errors: '' })
    const database = await openDatabase({ dataDir })
    await expectAnswersStoredOnce(
      database,
      child.lines().filter((line) => / (posted|refused)$/.test(line)),
    )
    await database.close()
  },
)
