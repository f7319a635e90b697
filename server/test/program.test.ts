import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Proves how the built program starts and stops: with a sentence when it cannot, in order when it is told to.
jest.setTimeout(120_000)

const main = join(__dirname, '../dist/main.js')

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

  it('ends with a sentence when PostgreSQL is not there', async () => {
    const program = new RunningProgram({ DATA_DIR: folder, DATABASE_URL: 'postgres://wallet@127.0.0.1:4198/wallet' })
    expect(await program.ended).toBe(1)
    expect(program.output).toContain('The database is not available')
    expect(program.output).not.toContain('    at ')
  })
})
