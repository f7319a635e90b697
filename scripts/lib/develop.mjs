// What `npm run dev` runs: the stack of `npm start` on the same data, built anew and started again on change.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { watchBundle } from './nodeBundles.mjs'
import { requireFreePorts, startStack } from './stack.mjs'
import { watchTarget } from './taro.mjs'

const DEFAULT_INSPECT = '--inspect=127.0.0.1:9229'

const say = (text) => process.stdout.write(`${text}\n`)

/** Runs `work` at once, and once more after it when it was asked for meanwhile. `work` must not throw. */
function oneAtATime(work) {
  let isRunning = false
  let isWanted = false
  return async () => {
    isWanted = true
    if (isRunning) return
    isRunning = true
    while (isWanted) {
      isWanted = false
      await work()
    }
    isRunning = false
  }
}

/**
 * Restarts one program of the stack and says how that went; one that does not start, or ends by itself, waits for the
 * next change.
 */
function restarter(stack, key, restart, signal) {
  const { name } = stack.processes[key]
  let isRestarting = false
  const watchEnd = ({ ended, exitCode, logFile }) => {
    if (exitCode !== null) return
    void ended.then((code) => {
      if (isRestarting || signal.aborted) return
      say(`${name} ended (${code}), its log: ${logFile}\n${name}: waiting for the next change`)
    })
  }
  watchEnd(stack.processes[key])
  return oneAtATime(async () => {
    const startedAt = Date.now()
    isRestarting = true
    try {
      await restart()
      say(`${name}: started again with the change (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
    } catch (error) {
      say(`${error.message}\n${name}: waiting for the next change`)
    }
    isRestarting = false
    watchEnd(stack.processes[key])
  })
}

/** Runs until a signal ends it. `inspect`: Node's own option for the API, such as `--inspect=9230`. */
export async function develop({ inspect = DEFAULT_INSPECT } = {}) {
  const previewPort = Number(process.env.PREVIEW_PORT ?? 10086)
  const previewUrl = `http://127.0.0.1:${previewPort}/`
  const preview = new AbortController()
  const closers = []
  const end = async (code) => {
    if (preview.signal.aborted) return
    preview.abort()
    say('\nStopping …')
    for (const close of closers.splice(0)) await close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))

  try {
    await requireFreePorts({ preview: previewPort })
    const stack = await startWatched({ inspect, previewUrl, closers, signal: preview.signal })
    // esbuild polls: closing the watchers first keeps a late change from starting anything.
    closers.push(stack.stop)
    sayReady(stack, previewUrl, inspect)
    const code = await watchTarget('h5', {
      signal: preview.signal,
      env: { PREVIEW_PORT: String(previewPort), WALLET_API: stack.urls.api },
    })
    say(`The preview ended unexpectedly (${code}).`)
    await end(1)
  } catch (error) {
    if (preview.signal.aborted) return
    say(error.message)
    await end(1)
  }
}

/** Builds, starts the stack, and starts its programs again whenever what they are made of changes. */
async function startWatched({ inspect, previewUrl, closers, signal }) {
  let restartApi = () => undefined
  let restartSandbox = () => undefined
  const watchers = await Promise.all([
    watchBundle('api', () => restartApi()),
    watchBundle('sandbox', () => restartSandbox()),
    watchBundle('desk', () => say('The desk: built again, reload its page')),
  ])
  closers.push(...watchers.map(({ close }) => close))
  const stack = await startStack({
    ports: { api: Number(process.env.PORT ?? 3000), sandbox: Number(process.env.SANDBOX_PORT ?? 3100) },
    dataDir: process.env.DATA_DIR ?? join(root, '.data'),
    previewUrl,
    apiArguments: [inspect],
  })
  restartApi = restarter(stack, 'api', () => stack.restartApi(), signal)
  restartSandbox = restarter(stack, 'sandbox', () => stack.restartSandbox(), signal)
  // Migrations are read when the API starts and are in no bundle.
  const migrations = watch(join(root, 'server/migrations'), () => restartApi())
  closers.push(() => migrations.close())
  return stack
}

function sayReady({ urls, processes }, previewUrl, inspect) {
  say(`
API and sandbox are ready; the preview follows in a minute. 模拟资金: all money here is play money.

  Desk         ${urls.desk}
  Phone only   ${previewUrl}
  API          ${urls.api}/v1   reference: ${urls.docs}
  Debugger     ${inspect}
  Logs         ${processes.api.logFile}
               ${processes.sandbox.logFile}

A change starts the API or the sandbox again, or reloads the preview. Press Ctrl-C to stop.
`)
}
