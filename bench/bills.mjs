// node bench/bills.mjs [rows]: how long a page of 20 bills takes for a user with that many (10,000), on the embedded
// engine or on the PostgreSQL at BENCH_DATABASE_URL (an empty database; its rows stay).
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

execFileSync(process.execPath, [`${root}scripts/buildNode.mjs`, '--quiet'], { stdio: 'inherit' })
const outfile = `${root}server/dist/benchBills.js`
await build({
  entryPoints: [`${root}bench/bills.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['pg', '@electric-sql/pglite', '@electric-sql/pglite/*'],
  logLevel: 'warning',
})
execFileSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
