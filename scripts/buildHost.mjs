// Bundles the headless hosts into test/host/dist/cli.js, the program tests start in place of WeChat DevTools' cli.
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './lib/install.mjs'

await build({
  entryPoints: [join(root, 'test/host/main.ts')],
  outfile: join(root, 'test/host/dist/cli.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  packages: 'external',
  logLevel: 'warning',
})
