// The Node programs and the desk's script, as esbuild bundles them. Dependencies stay external; @wallet/rules is source,
// so it goes in.
import { join } from 'node:path'
import { build, context } from 'esbuild'
import { root } from './install.mjs'

const external = {
  name: 'external-packages',
  setup(builder) {
    builder.onResolve({ filter: /^[^./#]/ }, (args) =>
      args.path.startsWith('@wallet/rules') ? undefined : { external: true },
    )
  },
}

const node = { platform: 'node', target: 'node20', format: 'cjs', entryNames: '[name]', plugins: [external] }
const browser = { platform: 'browser', target: 'es2020', format: 'iife', minify: true, plugins: [] }

const bundles = {
  api: {
    ...node,
    entryPoints: ['server/src/main.ts', 'server/src/storage/engines/pgliteWorker.ts', 'server/src/cli.ts'],
    outdir: 'server/dist',
  },
  sandbox: { ...node, entryPoints: ['sandbox/src/main.ts'], outdir: 'sandbox/dist' },
  desk: { ...browser, entryPoints: ['sandbox/desk/desk.ts'], outdir: 'sandbox/dist/desk' },
}

function optionsOf({ entryPoints, outdir, ...options }, logLevel) {
  return {
    ...options,
    entryPoints: entryPoints.map((entry) => join(root, entry)),
    outdir: join(root, outdir),
    bundle: true,
    sourcemap: true,
    logLevel,
  }
}

/** Builds everything once. Throws when esbuild objects; it has told the terminal why. */
export async function buildBundles({ quiet = false } = {}) {
  for (const bundle of Object.values(bundles)) await build(optionsOf(bundle, quiet ? 'warning' : 'info'))
}

/**
 * Builds one bundle whenever a file of it changes. Resolves to { close() } once it could be built; `onRebuilt` is
 * called after every later build that succeeded. What esbuild objects to is told to the terminal.
 *
 * @param {'api' | 'sandbox' | 'desk'} name
 */
export async function watchBundle(name, onRebuilt) {
  let tellFirst
  const first = new Promise((resolve) => {
    tellFirst = resolve
  })
  const teller = {
    name: 'tell-what-was-built',
    setup(builder) {
      builder.onEnd(({ errors }) => {
        if (errors.length > 0) return
        if (tellFirst === null) onRebuilt()
        else tellFirst()
        tellFirst = null
      })
    },
  }
  const options = optionsOf(bundles[name], 'warning')
  const watching = await context({ ...options, plugins: [...options.plugins, teller] })
  await watching.watch()
  await first
  return { close: () => watching.dispose() }
}
