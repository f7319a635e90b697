import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import { openDatabase } from '#storage/openDatabase'
import { freePort } from '../../../scripts/lib/ports.cjs'
import { KillRig, patienceMs, type RigAnswer, type RigPayer } from '../support/killRig'
import { createThrowAwayDatabase } from '../support/testDatabase'

// WALLET_PROCESSES as an operator starts it: several processes answer, and what there is one of on a machine stays one.
// The embedded engine lives in one process; `config.test.ts` has how it refuses.

/** Linux tells of every process what it has started and what it holds open. */
const isTried = process.env.TEST_DATABASE_URL !== undefined && existsSync('/proc/self/stat')
const workerCount = 2

;(isTried ? describe : describe.skip)('a server with workers', () => {
  const rig = new KillRig()
  let database: { url: string; drop(): Promise<void> }
  let payer: RigPayer
  let code = ''
  let metricsUrl = ''

  /** Until all workers listen: the first to do so is healthy alone. */
  const start = async (change: Record<string, string> = {}) => {
    await rig.start([], { WALLET_PROCESSES: `${workerCount}`, LOG_LEVEL: 'info', ...change })
    await rig.said('The wallet API is ready')
  }

  beforeAll(async () => {
    database = await createThrowAwayDatabase()
    await rig.prepare(database.url)
    await start()
    payer = await rig.payer(50_000)
    code = await rig.staticCode()
    await rig.stop('SIGTERM')
    metricsUrl = `http://127.0.0.1:${await freePort()}/metrics`
  })
  afterEach(() => rig.stop('SIGTERM'))
  afterAll(async () => {
    await rig.close()
    await database.drop()
  })

  const paying = (amountFen = 1) => ({ key: randomUUID(), code, amountFen, fromCard: false })
  const times = <Result>(count: number, work: () => Promise<Result>) => Promise.all(Array.from({ length: count }, work))

  test('answers as one: every payment is made once and counted once, whichever worker has it', async () => {
    await start({ METRICS_PORT: new URL(metricsUrl).port })
    const workers = workersOf(rig.pid)
    expect(workers).toHaveLength(workerCount)
    const socketsBefore = workers.map(socketsOf)
    const answers = await times(60, () => rig.pay(payer, paying()))
    expect(answers.map((answer) => answer?.status)).toEqual(answers.map(() => 201))
    // Callers are connected to all of them.
    expect(workers.map((pid, index) => socketsOf(pid) > (socketsBefore[index] ?? 0))).toEqual(workers.map(() => true))
    const figures = await (await fetch(metricsUrl)).text()
    const counted = /^wallet_http_request_duration_seconds_count\{operation="createPayment",status="201"\} (\d+)$/m
    expect(counted.exec(figures)?.[1]).toBe('60')
    const batched = /^wallet_ledger_batch_commands_sum (\d+)$/m
    expect(batched.exec(figures)?.[1]).toBe('60')
  })

  test('one key sent to all workers at once makes one payment', async () => {
    await start()
    const payment = paying(7)
    const sealed = await times(20, () => rig.sealPayment(payer, payment))
    const answers = await Promise.all(sealed.map((request) => rig.sendSealed(request)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
  })

  test('a session has its requests of a minute once, to the last one', async () => {
    const perMinute = 40
    await start({ SESSION_LIMIT_PER_MINUTE: `${perMinute}` })
    const statuses = await times(perMinute * 3, () => rig.statusOf('GET /me', payer.accessToken))
    expect(statuses.filter((status) => status === 200)).toHaveLength(perMinute)
    expect(statuses.filter((status) => status === 429)).toHaveLength(perMinute * 2)
  })

  test('a PIN has its tries once, to the last one', async () => {
    await start()
    const victim = await rig.payer(10_000)
    const answers = await times(16, () => rig.pay(victim, paying(), '999999'))
    const triesLeft = answers.flatMap((answer) =>
      answer?.body.code === 'PIN_WRONG' ? [answer.body.params?.triesLeft] : [],
    )
    expect(triesLeft.sort()).toEqual([1, 2, 3, 4])
    expect(answers.filter((answer) => answer?.body.code === 'PIN_LOCKED')).toHaveLength(12)
    // A right one is no better now, at whichever worker.
    const after = await times(6, () => rig.pay(victim, paying()))
    expect(new Set(after.map((answer) => answer?.body.code))).toEqual(new Set(['PIN_LOCKED']))
  })

  test('a worker that dies takes no answer with it, and another takes its place', async () => {
    await start()
    const sent = new Map<string, { answer: RigAnswer | null; amountFen: number }>()
    let isOver = false
    const load = times(8, async () => {
      while (!isOver) {
        const payment = paying()
        sent.set(payment.key, { answer: await rig.pay(payer, payment), amountFen: payment.amountFen })
      }
    })
    await pause(1_500)
    const [victim = 0, ...others] = workersOf(rig.pid)
    process.kill(victim, 'SIGKILL')
    while (workersOf(rig.pid).length < workerCount || workersOf(rig.pid).includes(victim)) await pause(20)
    await pause(500)
    isOver = true
    await load
    expect(workersOf(rig.pid)).toEqual(expect.arrayContaining(others))
    const lost = [...sent].filter(([, { answer }]) => answer === null)
    // Those whose connection was to it.
    expect(sent.size - lost.length).toBeGreaterThan(lost.length)
    for (const [key, { amountFen }] of lost) {
      const again = await rig.pay(payer, { ...paying(amountFen), key })
      expect(again?.status).toBe(201)
    }
    expect(await paymentsUnder([...sent.keys()])).toBe(sent.size)
  })

  test('a worker told to end answers what it has under way, and another takes its place', async () => {
    await start()
    const [first = 0] = workersOf(rig.pid)
    const load = times(40, () => rig.pay(payer, paying()))
    const toldAt = performance.now()
    process.kill(first, 'SIGTERM')
    for (const answer of await load) expect(isOrderly(answer)).toBe(true)
    // Nobody was left without a word until they gave up.
    expect(performance.now() - toldAt).toBeLessThan(patienceMs)
    while (workersOf(rig.pid).length < workerCount || workersOf(rig.pid).includes(first)) await pause(20)
    expect((await rig.pay(payer, paying()))?.status).toBe(201)
  })

  test('without its primary no worker answers, and the next server has the port', async () => {
    await start()
    const workers = workersOf(rig.pid)
    const load = times(8, () => rig.pay(payer, paying()))
    await rig.stop('SIGKILL')
    await load
    const until = Date.now() + 5_000
    while (workers.some(isAlive) && Date.now() < until) await pause(10)
    expect(workers.filter(isAlive)).toEqual([])
    await start()
    expect((await rig.pay(payer, paying()))?.status).toBe(201)
  })

  test('told to stop, it answers what is under way, also when a terminal tells all of them', async () => {
    await start()
    const workers = workersOf(rig.pid)
    // No more than a busy machine works off in the twelve seconds that the program waits for them.
    const load = times(16, () => rig.pay(payer, paying()))
    await pause(100)
    for (const pid of workers) process.kill(pid, 'SIGINT')
    expect(await rig.end('SIGINT')).toEqual({ code: 0, signal: null, errors: '' })
    expect(workers.filter(isAlive)).toEqual([])
    for (const answer of await load) expect(isOrderly(answer)).toBe(true)
  })

  test('told to stop in the moment in which its workers die, it ends orderly', async () => {
    await start()
    const workers = workersOf(rig.pid)
    // What the primary tells a process that is no more comes back as an error; it must not keep the rest from being closed.
    for (const pid of workers) process.kill(pid, 'SIGKILL')
    expect(await rig.end('SIGINT')).toEqual({ code: 0, signal: null, errors: '' })
  })

  test('the books of all that balance', async () => {
    const books = await openDatabase({ databaseUrl: database.url })
    try {
      expect((await verifyBooks(books)).differences).toEqual([])
    } finally {
      await books.close()
    }
  })

  async function paymentsUnder(keys: readonly string[]): Promise<number> {
    const books = await openDatabase({ databaseUrl: database.url })
    try {
      const { rows } = await books.query<{ count: bigint }>(
        'SELECT count(*) AS count FROM payment WHERE idempotency_key = ANY($1::text[])',
        [[...keys]],
      )
      return Number(rows[0]?.count)
    } finally {
      await books.close()
    }
  }
})

/** Paid, told that nothing was done because the server closes, or not heard at all. */
function isOrderly(answer: RigAnswer | null): boolean {
  if (answer === null || answer.status === 201) return true
  return answer.status === 503 && answer.body.code === 'SERVICE_UNAVAILABLE'
}

/** The processes that this one has started, as Linux tells. */
function workersOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map(Number)
    .filter(isAlive)
}

/** An ended process whose parent has not looked yet is no more alive than one that is gone. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function socketsOf(pid: number): number {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`)
    } catch {
      return 'closed meanwhile'
    }
  })
  return links.filter((link) => link.startsWith('socket:')).length
}
