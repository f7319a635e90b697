import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Proves how the built program starts and stops: with a sentence when it cannot, in order when it is told to.

const main = join(__dirname, '../../dist/main.js')

const environment = {
  PATH: process.env.PATH,
  PORT: '0',
  SMS_ENDPOINT: 'http://127.0.0.1:4199/sms',
  SMS_ACCESS_KEY_ID: 'a',
  SMS_ACCESS_KEY_SECRET: 'b',
  SMS_SIGN_NAME: 'c',
  SMS_TEMPLATE_CODE: 'd',
  IDENTITY_ENDPOINT: 'http://127.0.0.1:4199/identity',
  IDENTITY_ACCESS_KEY_ID: 'a',
  IDENTITY_ACCESS_KEY_SECRET: 'b',
  BANK_ENDPOINT: 'http://127.0.0.1:4199/bank',
  BANK_CHANNEL_ID: 'e',
  BANK_CHANNEL_SECRET: 'f',
}

class RunningProgram {
  output = ''
  readonly ended: Promise<number | null>
  private readonly child: ChildProcess

  constructor(change: Record<string, string>) {
    this.child = spawn(process.execPath, [main], { env: { ...environment, ...change } })
    const collect = (chunk: unknown) => {
      this.output += String(chunk)
    }
    this.child.stdout?.on('data', collect)
    this.child.stderr?.on('data', collect)
    this.ended = new Promise((resolve) => this.child.once('exit', resolve))
  }

  /** The address it listens on, once it does. */
  async ready(): Promise<string> {
    for (;;) {
      const url = /"url":"(http:[^"]+)"/.exec(this.output)?.[1]
      if (url) return url
      const pause = new Promise((resolve) => setTimeout(resolve, 50, 'pause'))
      if ((await Promise.race([this.ended, pause])) !== 'pause') throw new Error(`It ended: ${this.output}`)
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }
}

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-program-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says what is wrong with its configuration and ends', async () => {
    const program = new RunningProgram({ DATA_DIR: folder, PORT: 'many', BANK_CHANNEL_ID: '' })
    expect(await program.ended).toBe(1)
    expect(program.output).toContain('PORT must be a whole number')
    expect(program.output).toContain('BANK_CHANNEL_ID is missing')
    expect(program.output).not.toContain('    at ')
  })

  it('serves, refuses a second process on its data, stops in order, and starts again on the same data', async () => {
    const dataDir = join(folder, 'data')
    const first = new RunningProgram({ DATA_DIR: dataDir })
    const health = await fetch(`${await first.ready()}/v1/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', engine: 'pglite' })

    const second = new RunningProgram({ DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.output).toContain('is in use by another process')

    first.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const again = new RunningProgram({ DATA_DIR: dataDir })
    await again.ready()
    again.kill('SIGINT')
    expect(await again.ended).toBe(0)
  })

  it('stops within seconds, and in order, while clients send half requests and read no answers', async () => {
    const dataDir = join(folder, 'half')
    const program = new RunningProgram({ DATA_DIR: dataDir })
    const { port } = new URL(await program.ready())
    const half =
      'POST /v1/sms-codes HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{'
    const sockets = [half, half.slice(0, 30), '', 'GET /v1/openapi.json HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(50)].map(
      (text) => {
        const socket = connect(Number(port), '127.0.0.1')
        socket.on('error', () => undefined)
        socket.write(text)
        return socket
      },
    )
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const startedMs = performance.now()
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(performance.now() - startedMs).toBeLessThan(8_000)
    for (const socket of sockets) socket.destroy()
  })

  it('ends with a sentence when PostgreSQL is not there', async () => {
    const program = new RunningProgram({ DATA_DIR: folder, DATABASE_URL: 'postgres://wallet@127.0.0.1:4198/wallet' })
    expect(await program.ended).toBe(1)
    expect(program.output).toContain('The database cannot be reached')
    expect(program.output).not.toContain('    at ')
  })
})
