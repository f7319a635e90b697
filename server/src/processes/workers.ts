import cluster, { type Worker } from 'node:cluster'
import type { EventEmitter } from 'node:events'
import type { AppContext } from '#context'
import type { MetricObject } from '#metrics'
import { Link, type LinkMessage } from '#processes/link'
import type { WorkerAnswers } from '#processes/protocol'
import { MachineDesk } from '#processes/sharedMachine'

/** Set for a process that is a worker of ours; Node's own mark is also set by other programs' clusters. */
const workerVariable = 'WALLET_WORKER'

/** Whether this process is one of them. */
export function isWorker(): boolean {
  return process.env[workerVariable] !== undefined
}

/** Longer than a worker needs to answer what is under way. */
const STOP_MS = 8_000
const REPLACE_AFTER_MS = 1_000
/** Whoever reads figures does not wait for a worker that says nothing. */
const FIGURES_MS = 2_000

/**
 * Settles when a process has ended. Not `once` of node:events, which fails by any error before that: of telling something to a
 * process that is just ending, which is no reason to leave everything else open.
 */
export function whenEnded(process: EventEmitter): Promise<void> {
  return new Promise((resolve) => process.once('exit', () => resolve()))
}

interface RunningWorker {
  readonly process: Worker
  readonly link: Link<WorkerAnswers>
}

/**
 * The processes that answer requests: all listen on the same port, and have the machine's one ledger, counts and lanes in
 * this process. One that dies is replaced; what it had under way is unknown to its callers, and what it had submitted is
 * decided all the same.
 */
export class Workers {
  private readonly running = new Set<RunningWorker>()
  private isStopping = false

  constructor(private readonly context: AppContext) {
    cluster.setupPrimary({ serialization: 'advanced' })
  }

  /**
   * Starts so many and waits until all listen.
   *
   * @returns the address they listen on.
   * @throws {Error} when one ends before it listens; it has said why.
   */
  async start(count: number): Promise<string> {
    const addresses = await Promise.all(Array.from({ length: count }, () => this.fork()))
    return addresses[0] ?? ''
  }

  /** The figures of all workers that answer in time. */
  async figures(): Promise<MetricObject[][]> {
    const answers = await Promise.all(
      [...this.running].map(({ link }) => {
        const none = new Promise<null>((resolve) => setTimeout(resolve, FIGURES_MS, null).unref())
        return Promise.race([link.ask('figures').catch(() => null), none])
      }),
    )
    return answers.filter((answer) => answer !== null)
  }

  /** Lets every worker answer what it has under way, and end. */
  async stop(): Promise<void> {
    this.isStopping = true
    await Promise.all(
      [...this.running].map(async ({ process, link }) => {
        const ended = whenEnded(process)
        const timer = setTimeout(() => process.process.kill('SIGKILL'), STOP_MS)
        link.tell('stop')
        await ended
        clearTimeout(timer)
      }),
    )
  }

  private async fork(): Promise<string> {
    const process = cluster.fork({ [workerVariable]: 'yes' })
    const desk = new MachineDesk(this.context, (news) => {
      for (const other of this.running) if (other !== worker) other.link.tell('learnProofs', news)
    })
    const link = new Link<WorkerAnswers>(desk.answers, (messages) => void process.send(messages))
    const worker: RunningWorker = { process, link }
    this.running.add(worker)
    process.on('message', (messages: LinkMessage[]) => link.receive(messages))
    // A worker that is killed while it is written to; its end is heard of as well.
    process.on('error', () => undefined)
    let isReady = false
    process.once('exit', (exitCode, signal) => {
      this.running.delete(worker)
      desk.close()
      link.lose()
      if (isReady && !this.isStopping) this.replace({ exitCode, signal })
    })
    const address = await link.ask('ready')
    isReady = true
    return address
  }

  private replace(end: { exitCode: number | null; signal: string | null }): void {
    this.context.log.error(end, 'A worker has ended; another will take its place')
    setTimeout(() => {
      if (this.isStopping) return
      this.fork().then(
        () => this.context.log.info({}, 'A worker has taken the place of one that ended'),
        () => this.replace({ exitCode: null, signal: null }),
      )
    }, REPLACE_AFTER_MS)
  }
}
