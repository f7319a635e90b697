import { Maintenance } from '#storage/engines/pgliteMaintenance'
import { Turnstile } from '#storage/engines/turnstile'

/** A database that only knows how far its log has come and which statements it was sent. */
class Log {
  bytes = 0
  readonly sent: string[] = []
  failure: Error | null = null
  diskFull: Error | null = null

  readonly askDisk = async () => {
    if (this.diskFull) throw this.diskFull
  }

  readonly send = async (text: string) => {
    if (text.includes('pg_wal_lsn_diff')) {
      const since = BigInt(/'0\/(\d+)'/.exec(text)?.[1] ?? 0)
      return { rows: [{ lsn: `0/${this.bytes}`, written: BigInt(this.bytes) - since }], rowCount: 1 }
    }
    if (text.includes('pg_stat_user_tables')) return { rows: [{ name: 'public.account' }], rowCount: 1 }
    if (this.failure) throw this.failure
    this.sent.push(text)
    return { rows: [], rowCount: 0 }
  }
}

const megabyte = 1024 * 1024
let log: Log
let maintenance: Maintenance

beforeEach(() => {
  jest.useFakeTimers()
  log = new Log()
  maintenance = new Maintenance(new Turnstile(), log.send, log.askDisk)
})
afterEach(() => {
  maintenance.stop()
  jest.useRealTimers()
})

const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000)

test('a checkpoint comes once it is quiet, and only one', async () => {
  log.bytes = megabyte
  await seconds(20)
  expect(log.sent).toEqual(['CHECKPOINT'])
})

test('little writing waits for the clock', async () => {
  log.bytes = 8192
  await seconds(55)
  expect(log.sent).toEqual([])
  await seconds(5 * 60)
  expect(log.sent).toContain('CHECKPOINT')
})

test('under load a checkpoint comes with the amount, not with every tick', async () => {
  for (let tick = 0; tick < 20; tick += 1) {
    log.bytes += 10 * megabyte
    await seconds(2)
  }
  expect(log.sent).toEqual(Array.from({ length: 4 }, () => 'CHECKPOINT'))
})

test('what autovacuum would do is done once a minute', async () => {
  await seconds(125)
  expect(log.sent).toEqual(['VACUUM (ANALYZE) public.account', 'VACUUM (ANALYZE) public.account'])
})

test('a checkpoint that fails is trouble until one succeeds', async () => {
  log.bytes = megabyte
  log.failure = new Error('No space left on device')
  await seconds(10)
  expect(maintenance.trouble?.message).toBe('No space left on device')
  log.failure = null
  await seconds(5)
  expect(maintenance.trouble).toBeNull()
  expect(log.sent).toContain('CHECKPOINT')
})

test('on a full disk there is no checkpoint until there is room', async () => {
  log.bytes = megabyte
  log.diskFull = new Error('ENOSPC: no space left on device, write')
  await seconds(20)
  expect(log.sent).toEqual([])
  expect(maintenance.trouble).toBe(log.diskFull)
  log.diskFull = null
  await seconds(3)
  expect(log.sent).toEqual(['CHECKPOINT'])
  expect(maintenance.trouble).toBeNull()
})
