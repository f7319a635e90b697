// npm run bench: what the API does on this machine, against PostgreSQL's own pgbench. See bench/README.md.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Programs that are run as they are; the others are built beside the server. */
const asTheyAre = ['firstView', 'firstJourney', 'parts']
const programs = ['wholeWay', 'ledger', 'servers', 'charges', 'caps', 'preflight', ...asTheyAre]
const [first = '', ...rest] = process.argv.slice(2)
const [name, options] = programs.includes(first) ? [first, rest] : ['wholeWay', process.argv.slice(2)]

const inherit = { cwd: root, stdio: 'inherit' }
const built = spawnSync(process.execPath, [`${root}scripts/buildNode.mjs`, '--quiet'], inherit)
if (built.status !== 0) process.exit(1)
if (asTheyAre.includes(name)) {
  process.exit(spawnSync(process.execPath, [`${root}bench/${name}.mjs`, ...options], inherit).status ?? 1)
}
// Beside the built server, where the embedded engine looks for its worker.
const outfile = `${root}server/dist/bench-${name}.js`
buildSync({
  entryPoints: [`${root}bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  sourcemap: true,
  packages: 'external',
  alias: { '@wallet/rules': `${root}rules/src/index.ts` },
})
process.exit(spawnSync(process.execPath, ['--enable-source-maps', outfile, ...options], inherit).status ?? 1)
