import { spawn } from 'node:child_process'
import { root } from './install.mjs'

/**
 * Runs a program to its end. Resolves to its exit code; output goes to the terminal unless `onLine` takes it. Aborting
 * `signal` ends the program and rejects.
 */
export function run(command, args, { env = {}, cwd = root, onLine, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      signal,
      stdio: onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    if (onLine) {
      for (const stream of [child.stdout, child.stderr]) {
        let rest = ''
        stream.setEncoding('utf8')
        stream.on('data', (chunk) => {
          const lines = (rest + chunk).split('\n')
          rest = lines.pop() ?? ''
          lines.forEach(onLine)
        })
        stream.on('end', () => rest && onLine(rest))
      }
    }
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs one of the packages' own programs, e.g. `bin('typescript/bin/tsc')`, with this very Node. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options)
}
