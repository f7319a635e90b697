// Prints payments per second on each engine: `node bench/ledger.mjs`. PostgreSQL is measured too when
// BENCH_DATABASE_URL names an empty database of its own. BENCH_SECONDS is the time per figure, default 8.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = [
  'pg',
  '@electric-sql/*',
  'fastify',
  'fastify-plugin',
  '@fastify/*',
  '@sinclair/*',
  '@node-rs/*',
  'pino',
]

execFileSync(process.execPath, [`${root}scripts/buildNode.mjs`, '--quiet'], { stdio: 'inherit' })
// The first runs the engine's worker, which it looks for beside itself; the second starts the built server.
for (const [source, out] of Object.entries({ ledger: 'ledgerBench.js', api: 'bench/apiBench.js' })) {
  const outfile = `${root}server/dist/${out}`
  const entryPoints = [`${root}bench/${source}.ts`]
  buildSync({
    entryPoints,
    outfile,
    external: packages,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  execFileSync(process.execPath, [outfile], { stdio: 'inherit' })
}
