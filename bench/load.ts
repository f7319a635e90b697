import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cpuMsOf } from './cpu'

/** What wrk saw. */
export interface LoadResult {
  readonly requests: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  /** Answers of 400 and above. */
  readonly status: number
  /** Connections that broke. */
  readonly broken: number
  readonly timeout: number
  /** What sending and receiving cost the load generator itself. */
  readonly wrkCpuMs: number
}

const script = join(__dirname, '../../bench/wrk.lua')
/** Reading the processor time of wrk, which is gone once wrk has ended. */
const readEveryMs = 200

/** Sends prepared requests from one thread over `connections` for `seconds`. @throws {Error} when they run out. */
export async function sendLoad(
  url: string,
  { file, connections, seconds }: { file: string; connections: number; seconds: number },
): Promise<LoadResult> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script, url, '--', file]
  const wrk = spawn('wrk', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const { pid } = wrk
  if (pid === undefined) throw new Error('The bench needs wrk: on Debian, the package wrk.')
  let said = ''
  let wrkCpuMs = 0
  wrk.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const reading = setInterval(() => {
    wrkCpuMs = Math.max(wrkCpuMs, cpuMsOf(pid))
  }, readEveryMs)
  const code = await new Promise((resolve, reject) => wrk.once('close', resolve).once('error', reject))
  clearInterval(reading)
  const line = said.split('\n').find((text) => text.startsWith('{'))
  if (code !== 0 || line === undefined) throw new Error(`wrk ended with ${code}:\n${said}`)
  return { ...(JSON.parse(line) as Omit<LoadResult, 'wrkCpuMs'>), wrkCpuMs }
}
