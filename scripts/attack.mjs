// npm run attack -- --minutes 30 --seed 7 races slow: the attacks again and again with other seeds, until the time is over.
// Each pass prints its seed; WALLET_ATTACK_SEED=… npx jest --selectProjects attack -i <file> plays one again.
// Ends with 0 when every pass was green, at the first red pass with 1.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root } from './lib/install.mjs'
import { findPostgres, startPostgres } from './lib/postgres.cjs'
import { runNode } from './lib/run.mjs'

const PASSES_MAX = 500
/** How much more than in `npm test` one pass does. */
const SCALE = 5

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    scale: { type: 'string', default: String(SCALE) },
  },
})
const minutes = Number(values.minutes)
const firstSeed = Number(values.seed)
const scale = Number(values.scale)
if (!(minutes > 0 && minutes <= 24 * 60) || !Number.isInteger(firstSeed) || !(scale > 0 && scale <= 100)) {
  process.stderr.write('--minutes is more than 0 and at most 1440, --seed a whole number, --scale at most 100\n')
  process.exit(2)
}

ensureInstalled()

/** One pass over all files, or those that were named. Resolves to whether it was green. */
async function pass(seed) {
  process.stdout.write(`\n── seed ${seed}, scale ${scale} ──\n`)
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const files = positionals.map((name) => `test/attack/${name}`)
  const env = { WALLET_ATTACK_SEED: String(seed), WALLET_ATTACK_SCALE: String(scale) }
  return (await runNode(jest, ['--selectProjects', 'attack', '--runInBand', ...files], { env })) === 0
}

const binaries = findPostgres()
const cluster = process.env.TEST_DATABASE_URL || binaries === null ? null : await startPostgres(binaries)
if (cluster) process.env.TEST_DATABASE_URL = cluster.url
const endsAt = Date.now() + minutes * 60_000
let passes = 0
let isGreen = true
try {
  while (isGreen && passes < PASSES_MAX && Date.now() < endsAt) {
    isGreen = await pass(firstSeed + passes)
    passes += 1
  }
} finally {
  await cluster?.stop()
}
process.stdout.write(
  isGreen ? `\n${passes} passes, all green\n` : `\nred with seed ${firstSeed + passes - 1} and scale ${scale}\n`,
)
process.exitCode = isGreen ? 0 : 1
