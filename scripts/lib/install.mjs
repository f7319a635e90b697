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

/** Runs `npm ci` in `folder` when its node_modules does not belong to its present lock file. Returns whether all is there. */
export function installLocked(folder, announcement) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, 'node_modules', '.wallet-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return true
  process.stdout.write(`${announcement}\n`)
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) return false
  writeFileSync(stamp, lockHash)
  return true
}

/** Ends the program when the packages of this repository cannot be installed. */
export function ensureInstalled() {
  requireNode()
  if (installLocked(root, 'Installing packages (npm ci) …')) return
  process.stderr.write('npm ci failed: see above. Is the npm registry reachable?\n')
  process.exit(1)
}
