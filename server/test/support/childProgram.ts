import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'

/** Programs of tests that run in a process of their own, to be killed or to be stood in the way of. */

const root = join(__dirname, '../../..')

/** Bundles a TypeScript program next to the engine's worker, which it needs. Returns the file to run. */
export function bundleProgram(source: string, name: string): string {
  const outfile = join(root, 'server/dist', `${name}.js`)
  const options = {
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
    external: ['pg', '@electric-sql/pglite', '@electric-sql/pglite/*'],
  }
  // In a process of its own: esbuild does not like the globals of a test environment.
  const script = `require('esbuild').buildSync(${JSON.stringify(options)})`
  execFileSync(process.execPath, ['-e', script], { cwd: root, stdio: 'inherit' })
  return outfile
}

export interface Child {
  readonly process: ChildProcessWithoutNullStreams
  /** What it has said so far, line by line; an unfinished last line is not a line. */
  lines(): string[]
  /** Resolves with the first line that fits; rejects with everything it said when it ends before. */
  until(fits: (line: string) => boolean): Promise<string>
  /** Resolves when it has ended, by whatever cause, with what it complained of. */
  readonly ended: Promise<{ code: number | null; signal: string | null; errors: string }>
  /** Sends a signal and waits for the end. */
  kill(signal?: NodeJS.Signals): Child['ended']
}

export function startChild(file: string, env: Record<string, string>, nodeOptions: string[] = []): Child {
  const child = spawn(process.execPath, [...nodeOptions, file], { cwd: root, env: { ...process.env, ...env } })
  let output = ''
  let errors = ''
  const listeners = new Set<() => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    // 'close', not 'exit': the pipes may still hold what it said last.
    child.on('close', (code, signal) => resolve({ code, signal, errors }))
  })
  const lines = () => output.split('\n').slice(0, -1)
  return {
    process: child,
    lines,
    ended,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines().find(fits)
          if (line === undefined) return
          listeners.delete(look)
          resolve(line)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`It ended before it said so.\n${output}\n${errors}`)))
      }),
    kill: (signal = 'SIGKILL') => {
      child.kill(signal)
      return ended
    },
  }
}
