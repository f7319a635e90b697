// What drives a phone in the tests (test/support, written in TypeScript), for the commands that drive one as well.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './install.mjs'

/**
 * Bundles these files of test/support into one that Node can run, and loads it. Resolves to everything they export.
 *
 * @param {string} command whose bundle it is: two commands may run at the same time.
 */
export async function loadTestSupport(command, ...names) {
  const outfile = join(root, `node_modules/.cache/${command}.cjs`)
  await build({
    stdin: {
      contents: names.map((name) => `export * from './test/support/${name}'`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['playwright-core', '@sparticuz/chromium'],
    alias: { '@wallet/rules': join(root, 'rules/src/index.ts'), '@': join(root, 'src') },
    logLevel: 'warning',
  })
  return (await import(pathToFileURL(outfile).href)).default
}
