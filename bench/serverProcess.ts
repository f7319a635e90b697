import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverOptions } from '../scripts/lib/serverOptions.cjs'

const program = join(__dirname, 'main.js')
const patienceMs = 60_000

/** The built server in a process of its own, as an operator starts it; its log goes nowhere. */
export class ServerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(environment: Record<string, string>): Promise<ServerProcess> {
    const env = { ...process.env, NODE_ENV: 'production', ...environment }
    const nodeOptions = (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter((option) => option !== '')
    const child = spawn(process.execPath, [...serverOptions, ...nodeOptions, program], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const server = new ServerProcess(child)
    const until = Date.now() + patienceMs
    while (!(await isHealthy(environment.PORT))) {
      if (child.exitCode !== null || Date.now() > until) throw new Error('The server did not start')
      await pause(50)
    }
    return server
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The server does not run')
    return this.child.pid
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
    if (this.child.exitCode !== 0) throw new Error(`The server ended with ${this.child.exitCode}`)
  }
}

async function isHealthy(port: string | undefined): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/health`).catch(() => null)
  return response?.ok ?? false
}
