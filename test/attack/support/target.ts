import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../../scripts/lib/ports.cjs'
import type { Database } from '../../../server/src/storage/database'
import { openDatabase } from '../../../server/src/storage/openDatabase'
import { type Child, startChild } from '../../../server/test/support/childProgram'
import { type SealingKeyView, sealSecret } from '../../../server/test/support/seal'
import { createThrowAwayDatabase } from '../../../server/test/support/testDatabase'
import { Desk } from '../../support/desk'
import { type StoppedApi, startTestStack, type TestStack } from '../../support/stack'
import { type Answer, type AnswerBody, ask, type Question } from './wire'

export type Engine = 'pglite' | 'postgres'

/** The embedded engine serves one process; PostgreSQL, where the tests have one, serves two servers, one with workers. */
export const engines: readonly Engine[] =
  process.env.TEST_DATABASE_URL === undefined ? ['pglite'] : ['pglite', 'postgres']

export interface Merchant {
  readonly id: string
  readonly name: string
  readonly apiKey: string
}

const serverDist = join(__dirname, '../../../server/dist')

/** An attack is not about the limiter unless it says so. */
const openHanded = {
  RATE_LIMIT_PER_MINUTE: '100000000',
  SESSION_LIMIT_PER_MINUTE: '100000000',
  FAILURE_LIMIT_PER_MINUTE: '100000000',
}

/** The wallet under attack: the built program as processes of their own, and the sandbox, over HTTP only. */
export class Target {
  readonly desk: Desk
  readonly merchants: readonly Merchant[]
  /** Every answer of 500 and more, and every «money may have moved», since they were last looked at. */
  private readonly faults: string[] = []
  private readonly others: Child[] = []

  private constructor(
    readonly engine: Engine,
    private readonly stack: TestStack,
    readonly origins: string[],
    private readonly drop: () => Promise<void>,
  ) {
    this.desk = new Desk(stack.urls.desk)
    this.merchants = JSON.parse(readFileSync(this.environment.MERCHANTS_FILE ?? '', 'utf8')) as Merchant[]
  }

  static async start(engine: Engine = 'pglite', environment: Record<string, string> = {}): Promise<Target> {
    const database = engine === 'postgres' ? await createThrowAwayDatabase() : null
    const settings = { ...openHanded, ...(database ? { DATABASE_URL: database.url } : {}), ...environment }
    const stack = await startTestStack(settings, { preview: null })
    const target = new Target(engine, stack, [stack.urls.api], async () => database?.drop())
    if (engine === 'postgres') await target.startSecondServer()
    return target
  }

  get environment(): Record<string, string> {
    return this.stack.environment
  }

  get origin(): string {
    return this.origins[0] ?? ''
  }

  get sandboxUrl(): string {
    return this.stack.urls.desk
  }

  /** The first merchant: where most of the money goes. */
  get merchant(): Merchant {
    const [first] = this.merchants
    if (first === undefined) throw new Error('nobody sells anything')
    return first
  }

  /** Asks one of the servers; which of them is the caller's choice, so that twins can go to both. */
  async ask<Body = AnswerBody>(question: Question, process = 0): Promise<Answer<Body>> {
    const origin = this.origins[process % this.origins.length] ?? ''
    const answer = await ask<Body>(origin, question)
    this.note(question.route, answer)
    return answer
  }

  /** @throws Error when the answer has another status. */
  async must<Body = AnswerBody>(status: number, question: Question): Promise<Body> {
    const answer = await this.ask<Body>(question)
    if (answer.status === status) return answer.body
    throw new Error(`${question.route}: ${answer.status} instead of ${status}: ${answer.text}`)
  }

  /** Keeps what no attack may bring about. */
  note(route: string, { status, text }: Pick<Answer, 'status' | 'text'>): void {
    if (status >= 500 || (text.includes('"moved":"unknown"') && !isOwnAttempt(route, text)))
      this.faults.push(`${route}: ${status} ${text.slice(0, 300)}`)
  }

  /** The faults since the last look. */
  takeFaults(): string[] {
    return this.faults.splice(0)
  }

  async seal(purpose: 'login_password' | 'payment_pin', secret: string) {
    return sealSecret(await this.must<SealingKeyView>(200, { route: 'GET /sealing-key' }), purpose, secret)
  }

  /** What the sandbox's side of a host does, e.g. `POST /wechat/host/people`. */
  async atSandbox<Body>(route: string, body?: object): Promise<Body> {
    const [method = 'GET', path = ''] = route.split(' ')
    const answer = await fetch(new URL(path, this.sandboxUrl), {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Body
  }

  stopApi(signal?: NodeJS.Signals): Promise<StoppedApi> {
    return this.stack.stopApi(signal)
  }

  startApi(change?: Record<string, string>): Promise<void> {
    return this.stack.startApi(change)
  }

  async restartApi(signal?: NodeJS.Signals): Promise<void> {
    await this.stack.restartApi(signal)
  }

  /** Takes a merchant off the list the server reads at its start, and starts it again. */
  async forgetMerchant(id: string): Promise<void> {
    const rest = this.merchants.filter((merchant) => merchant.id !== id)
    const file = this.environment.MERCHANTS_FILE ?? ''
    writeFileSync(file, JSON.stringify(rest), { mode: 0o600 })
    await this.restartApi()
  }

  logs(): string {
    return this.stack.logs()
  }

  /** `cli.js verify`, and a look into the database. The embedded engine lends its data only while the server rests. */
  async audit<Found>(look: (database: Database) => Promise<Found>): Promise<{ verdict: CliAnswer; found: Found }> {
    return this.atRest(async () => {
      const verdict = await runCli('verify', this.environment)
      const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = this.environment
      const database = await openDatabase(databaseUrl === undefined ? { dataDir } : { databaseUrl })
      try {
        return { verdict, found: await look(database) }
      } finally {
        await database.close()
      }
    })
  }

  async stop(): Promise<void> {
    await Promise.all(this.others.map((child) => child.kill('SIGTERM')))
    await this.stack.stop()
    await this.drop()
  }

  private async atRest<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.engine === 'postgres') return work()
    const { exitCode } = await this.stopApi()
    if (exitCode !== 0) throw new Error(`the server ended with ${exitCode}\n${this.logs()}`)
    try {
      return await work()
    } finally {
      await this.startApi()
    }
  }

  /** As another machine would stand beside the first: with a ledger of its own, and with workers. */
  private async startSecondServer(): Promise<void> {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const child = startChild(join(serverDist, 'main.js'), {
      ...this.environment,
      PORT: `${port}`,
      WALLET_PROCESSES: '2',
    })
    this.others.push(child)
    this.origins.push(origin)
    const died = child.ended.then(({ code }) => `the second server ended with ${code}`)
    for (;;) {
      const health = ask(origin, { route: 'GET /health' }).then(
        ({ status }) => (status === 200 ? 'ok' : 'failing'),
        () => 'failing',
      )
      const state = await Promise.race([died, health])
      if (state === 'ok') return
      if (state !== 'failing') throw new Error(state)
      await pause(50)
    }
  }
}

/**
 * Who has an attempt under way is told its id, to ask for it; a merchant knows the order. Only of these money may have moved
 * by another request than the one that is answered.
 */
function isOwnAttempt(route: string, text: string): boolean {
  return text.includes('"code":"ORDER_PAYING"') && (text.includes('"paymentId"') || route.includes('/merchant/'))
}

export interface CliAnswer {
  readonly exitCode: number
  readonly output: string
}

function runCli(command: string, environment: Record<string, string>): Promise<CliAnswer> {
  const options = { env: { ...process.env, ...environment }, encoding: 'utf8' } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [join(serverDist, 'cli.js'), command], options, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr })
    })
  })
}
