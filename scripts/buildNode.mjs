// Bundles the two Node programs. Dependencies stay external; @wallet/rules is source, so it goes in.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const quiet = process.argv.includes('--quiet')

const external = {
  name: 'external-packages',
  setup(builder) {
    builder.onResolve({ filter: /^[^./#]/ }, (args) =>
      args.path.startsWith('@wallet/rules') ? undefined : { external: true },
    )
  },
}

async function bundle(entries, outdir, options = {}) {
  const entryPoints = entries.map((entry) => root + entry).filter((entry) => existsSync(entry))
  if (entryPoints.length === 0) return
  await build({
    entryPoints,
    outdir: root + outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: quiet ? 'warning' : 'info',
    plugins: options.platform === 'browser' ? [] : [external],
    ...options,
  })
}

await bundle(['server/src/main.ts', 'server/src/storage/engines/pgliteWorker.ts', 'server/src/cli.ts'], 'server/dist', {
  entryNames: '[name]',
})
await bundle(['sandbox/src/main.ts'], 'sandbox/dist', { entryNames: '[name]' })
await bundle(['sandbox/desk/desk.ts'], 'sandbox/dist/desk', {
  platform: 'browser',
  target: 'es2020',
  format: 'iife',
  minify: true,
})
