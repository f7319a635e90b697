// Works before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const NODE_MIN = [20, 19]

/** Ends the program with a sentence when this Node is too old for the wallet. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return
  process.stderr.write(`The wallet needs Node ${NODE_MIN.join('.')} or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/** Runs `npm ci` when node_modules does not belong to the present lock file. */
export function ensureInstalled() {
  requireNode()
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.wallet-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return
  process.stdout.write('Installing packages (npm ci) …\n')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    process.stderr.write('npm ci failed: see above. Is the npm registry reachable?\n')
    process.exit(npm.status ?? 1)
  }
  writeFileSync(stamp, lockHash)
}
