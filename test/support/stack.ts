import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDataDir } from './preparedData.cjs'

export interface StackUrls {
  api: string
  preview: string
  desk: string
  docs: string
}

/** The real API on the embedded engine, the real sandbox, and the built preview, on free ports and empty data. */
export interface TestStack {
  urls: StackUrls
  /** The API's, to run its command line or a further process with. */
  environment: Record<string, string>
  /** Ends the API; says with what and how long it took. */
  stopApi(signal?: NodeJS.Signals): Promise<StoppedApi>
  /** Starts it again on the same data, with these changes to its environment from then on. */
  startApi(change?: Record<string, string>): Promise<void>
  /** Ends the API with this signal and starts it again on the same data. */
  restartApi(signal?: NodeJS.Signals): Promise<void>
  /** Last lines of both logs, for a failure's report. */
  logs(): string
  /** The API's lines so far that hold this text; one is written beside its answer, so it may come a moment after it. */
  apiLog(holding: string): string[]
  stop(): Promise<void>
}

const builtPreview = process.env.WALLET_PREVIEW_DIR ?? join(__dirname, '../../dist/h5')

export interface StoppedApi {
  /** Or the signal that ended it. */
  exitCode: number | string
  tookMs: number
}

type Message =
  | { type: 'ready'; urls: StackUrls; environment: Record<string, string> }
  | { type: 'done'; result?: unknown }
  | { type: 'failed'; message: string }

export async function startTestStack(
  env: Record<string, string> = {},
  { preview = builtPreview }: { preview?: string | null } = {},
): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wallet-e2e-'))
  if (env.DATABASE_URL === undefined) prepareDataDir(join(dataDir, 'wallet'))
  // Receipts rest at night, and journeys are made at any hour.
  const options = { dataDir, preview, env: { QUIET_HOURS: 'none', ...env } }
  const child = fork(join(__dirname, 'stackProcess.mjs'), [JSON.stringify(options)], { execArgv: [] })
  const ready = await nextMessage(child)
  if (ready.type !== 'ready') throw new Error('the stack spoke out of turn')
  const tell = async (order: object): Promise<unknown> => {
    child.send(order)
    const answer = await nextMessage(child)
    return answer.type === 'done' ? answer.result : undefined
  }
  return {
    urls: ready.urls,
    environment: ready.environment,
    stopApi: async (signal = 'SIGTERM') => (await tell({ command: 'stopApi', signal })) as StoppedApi,
    async startApi(change = {}) {
      await tell({ command: 'startApi', change })
    },
    async restartApi(signal = 'SIGTERM') {
      await tell({ command: 'restartApi', signal })
    },
    logs: () => ['api.log', 'sandbox.log'].map((name) => tail(join(dataDir, name))).join('\n'),
    apiLog: (holding) => linesOf(join(dataDir, 'api.log')).filter((line) => line.includes(holding)),
    async stop() {
      const ended = once(child, 'exit')
      child.send({ command: 'stop' })
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The child's next word. Throws when it reports a failure or dies instead. */
async function nextMessage(child: ChildProcess): Promise<Message> {
  const death = new AbortController()
  const word = once(child, 'message', { signal: death.signal }) as Promise<[Message]>
  const end = once(child, 'exit', { signal: death.signal }).then(([code]) => {
    throw new Error(`the stack ended with ${code}`)
  })
  try {
    const [message] = await Promise.race([word, end])
    if (message.type === 'failed') throw new Error(message.message)
    return message
  } finally {
    word.catch(() => undefined)
    end.catch(() => undefined)
    death.abort()
  }
}

function tail(file: string): string {
  return linesOf(file).slice(-20).join('\n')
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n')
}
