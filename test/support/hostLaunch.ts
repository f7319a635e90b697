import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import automator from 'miniprogram-automator'
import type MiniProgram from 'miniprogram-automator/out/MiniProgram'
import { freePort } from '../../scripts/lib/ports.cjs'
import type { StackUrls } from './stack'

export interface HostPhoneOptions {
  readonly urls: StackUrls
  readonly host?: 'weapp' | 'alipay'
  /** The host's user: an openid in WeChat, a user id in Alipay. */
  readonly personId?: string
  /** Another build than dist/<host>. */
  readonly projectPath?: string
}

export interface HeadlessHost {
  readonly miniProgram: MiniProgram
  readonly port: number
  readonly program: ChildProcess
}

export const root = join(__dirname, '../..')
const cli = join(root, 'test/host/dist/cli.js')
const startMs = 60_000

/** The API's origin the packages are built with. */
const builtApiOrigin = process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:3000'

/** Starts the headless host and connects to it. The automator's own launch would sleep five seconds on the way. */
export async function launchHeadless(options: HostPhoneOptions): Promise<HeadlessHost> {
  const port = await freePort()
  const program = spawn(process.execPath, hostArguments(options, port), { stdio: ['ignore', 'ignore', 'inherit'] })
  return { miniProgram: await connectSoon(program, port), port, program }
}

/** The command line of the headless host: DevTools' own, and what only this host knows. */
export function hostArguments(options: HostPhoneOptions, port: number): string[] {
  const { urls, host = 'weapp', personId, projectPath = join(root, 'dist', host) } = options
  return [
    ...[cli, 'auto', '--project', projectPath, '--auto-port', String(port), '--host', host],
    ...['--resolve', `${builtApiOrigin}=${urls.api}`, '--sandbox', urls.desk],
    ...(personId === undefined ? [] : ['--as', personId]),
  ]
}

/** Waits for the program to listen; its own words say why when it ends instead. */
async function connectSoon(program: ChildProcess, port: number): Promise<MiniProgram> {
  const endsAt = Date.now() + startMs
  while (Date.now() < endsAt && program.exitCode === null) {
    const miniProgram = await automator.connect({ wsEndpoint: `ws://127.0.0.1:${port}` }).catch(() => null)
    if (miniProgram !== null) return miniProgram
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the headless host did not start')
}
