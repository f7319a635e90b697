import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface StackUrls {
  api: string
  preview: string
  desk: string
  docs: string
}

/** The real API on the embedded engine, the real sandbox, and the built preview, on free ports and fresh data. */
export interface TestStack {
  urls: StackUrls
  /** Ends the API with this signal and starts it again on the same data. */
  restartApi(signal?: NodeJS.Signals): Promise<void>
  /** Last lines of both logs, for a failure's report. */
  logs(): string
  stop(): Promise<void>
}

type Message = { type: 'ready'; urls: StackUrls } | { type: 'done' } | { type: 'failed'; message: string }

export async function startTestStack(env: Record<string, string> = {}): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wallet-e2e-'))
  const preview = process.env.WALLET_PREVIEW_DIR ?? join(__dirname, '../../dist/h5')
  // Receipts rest at night, and journeys are made at any hour.
  const options = { dataDir, preview, env: { QUIET_HOURS: 'none', ...env } }
  const child = fork(join(__dirname, 'stackProcess.mjs'), [JSON.stringify(options)], { execArgv: [] })
  const ready = await nextMessage(child)
  if (ready.type !== 'ready') throw new Error('the stack spoke out of turn')
  return {
    urls: ready.urls,
    async restartApi(signal = 'SIGTERM') {
      child.send({ command: 'restartApi', signal })
      await nextMessage(child)
    },
    logs: () => ['api.log', 'sandbox.log'].map((name) => tail(join(dataDir, name))).join('\n'),
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
  return readFileSync(file, 'utf8').split('\n').slice(-20).join('\n')
}
