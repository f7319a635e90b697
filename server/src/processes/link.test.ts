import { deserialize, serialize } from 'node:v8'
import { ApiError } from '#apiError'
import type { PinProofNews } from '#domains/proofs/pinProofs'
import { OwnLanes } from '#kit/lanes'
import type { Ledger, LedgerCommand } from '#ledger/types'
import { Link, LinkLostError, type LinkMessage } from '#processes/link'
import type { PrimaryAnswers, WorkerAnswers } from '#processes/protocol'
import { MachineDesk, machineOf } from '#processes/sharedMachine'
import { DatabaseUnavailableError, isRetryable } from '#storage/databaseErrors'
import { buildUser, topUp } from '../../test/support/ledgerCommands'

/** What the two processes' messages go through: Node's own serialization, which classes do not survive. */
function connect(primaryAnswers: PrimaryAnswers, tellProofs: WorkerAnswers['learnProofs'] = () => undefined) {
  const posted: LinkMessage[][] = []
  const carry = (messages: readonly LinkMessage[], to: () => { receive(messages: readonly LinkMessage[]): void }) => {
    const carried = deserialize(serialize(messages)) as LinkMessage[]
    posted.push(carried)
    setImmediate(() => to().receive(carried))
  }
  const workerAnswers: WorkerAnswers = {
    ready: async () => 'http://127.0.0.1',
    learnProofs: tellProofs,
    figures: async () => [],
    stop: () => undefined,
  }
  const atWorker: Link<PrimaryAnswers> = new Link(workerAnswers, (messages) => carry(messages, () => atPrimary))
  const atPrimary: Link<WorkerAnswers> = new Link(primaryAnswers, (messages) => carry(messages, () => atWorker))
  return { atWorker, atPrimary, posted }
}

const noLedger: Ledger = { submit: () => Promise.reject(new Error('not asked')), close: async () => undefined }
const parts = (ledger: Ledger = noLedger) => ({
  ledger,
  lanes: new OwnLanes(),
  requestCounts: { take: async () => 0, giveBack: () => undefined },
  pinProofs: machineOf(new Link<PrimaryAnswers>({}, () => undefined)).pinProofs,
})
const deskOf = (machine = parts()) => new MachineDesk(machine, () => undefined)
const answering = (submit: Ledger['submit']) => deskOf(parts({ submit, close: async () => undefined })).answers
const command = topUp(buildUser('link'), 5n)

describe('a link', () => {
  test('carries a command of the ledger as it is, amounts, dates and all', async () => {
    const received: LedgerCommand[] = []
    const { atWorker } = connect(
      answering(async (each) => {
        received.push(each)
        return { posted: true, refusal: null, reply: null, replayed: false }
      }),
    )
    const dated = { ...command, writes: [{ name: 'a', row: { at: new Date(5), amount: 7n, none: null } }] }
    await machineOf(atWorker).ledger.submit(dated)
    expect(received).toEqual([dated])
  })

  test('what is asked in one turn goes in one message, and so do the answers', async () => {
    const { atWorker, posted } = connect(deskOf().answers)
    await Promise.all(Array.from({ length: 100 }, () => atWorker.ask('take', [])))
    expect(posted.map((messages) => messages.length)).toEqual([100, 100])
  })

  test.each([
    [
      'a refusal',
      new ApiError('IDEMPOTENCY_KEY_REUSED'),
      (e: unknown) => e instanceof ApiError && e.statusCode === 422,
    ],
    [
      'a stored refusal',
      new ApiError('BALANCE_SHORT', { gapFen: 5 }, { replayed: true, moved: 'unknown' }),
      (e: unknown) => e instanceof ApiError && e.replayed && e.moved === 'unknown' && e.params.gapFen === 5,
    ],
    ['a lost database', new DatabaseUnavailableError('gone'), (e: unknown) => e instanceof DatabaseUnavailableError],
    ['a deadlock', Object.assign(new Error('deadlock'), { code: '40P01' }), isRetryable],
    [
      'a mistake',
      new TypeError('of ours'),
      (e: unknown) => e instanceof Error && e.stack?.includes('link.test') === true,
    ],
  ])('%s means the same on the other side', async (_what, error, means) => {
    const { atWorker } = connect(answering(() => Promise.reject(error)))
    const received = await atWorker.ask('submit', command).catch((reason: unknown) => reason)
    expect(received).toMatchObject({ name: error.name, message: error.message })
    expect(means(received)).toBe(true)
  })

  test('what cannot be carried fails alone', async () => {
    const { atWorker } = connect(answering(async () => ({ posted: true, refusal: null, reply: null, replayed: false })))
    const impossible = { ...command, writes: [{ name: 'a', row: { call: () => undefined } }] }
    const [bad, good] = await Promise.allSettled([atWorker.ask('submit', impossible), atWorker.ask('submit', command)])
    expect(bad).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('could not be cloned') },
    })
    expect(good).toMatchObject({ status: 'fulfilled', value: { posted: true } })
  })

  test('who waits for a process that ends hears so, and so does who asks afterwards', async () => {
    const { atPrimary } = connect(deskOf().answers)
    const asked = atPrimary.ask('ready')
    atPrimary.lose()
    await expect(asked).rejects.toBeInstanceOf(LinkLostError)
    await expect(atPrimary.ask('ready')).rejects.toBeInstanceOf(LinkLostError)
  })
})

test('a PIN proven at one worker is proven at the others, and forgotten by all', async () => {
  const workers = [0, 1].map(() => machineOf(new Link<PrimaryAnswers>({}, () => undefined)))
  const learn = (news: PinProofNews) => workers[1]?.pinProofs.learn(deserialize(serialize(news)) as PinProofNews)
  const one = machineOf(connect(new MachineDesk(parts(), learn).answers).atWorker)
  const question = { sessionId: 's', pin: '284619', pinSetAt: new Date(1), now: new Date(2) }
  one.pinProofs.remember('user', question)
  await one.requestCounts.take([])
  expect(workers[1]?.pinProofs.isProven(question)).toBe(true)
  expect(workers[1]?.pinProofs.isProven({ ...question, pin: '284618' })).toBe(false)
  one.pinProofs.forgetUser('user')
  await one.requestCounts.take([])
  expect(workers[1]?.pinProofs.isProven(question)).toBe(false)
})

describe('lanes over links', () => {
  test('are one for all workers: the second waits for the first', async () => {
    const machine = parts()
    const [one, other] = [machine, machine].map((shared) => machineOf(connect(deskOf(shared).answers).atWorker))
    const leave = await one?.lanes.enter('pin|somebody')
    let hasEntered = false
    const waiting = other?.lanes.enter('pin|somebody').then(() => {
      hasEntered = true
    })
    await other?.requestCounts.take([])
    expect(hasEntered).toBe(false)
    leave?.()
    await waiting
    expect(hasEntered).toBe(true)
  })

  test('a worker that ends holds nobody up, whether it was in the lane or waited for it', async () => {
    const machine = parts()
    const desks = [deskOf(machine), deskOf(machine)]
    await desks[0]?.answers.enterLane('pin|somebody')
    const waiting = desks[1]?.answers.enterLane('pin|somebody')
    desks[1]?.close()
    desks[0]?.close()
    await waiting
    await (await machine.lanes.enter('pin|somebody'))()
  })
})
