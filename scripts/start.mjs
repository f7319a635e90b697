// npm start: from a fresh clone to a wallet you can pay with.
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

const startedAt = Date.now()
const say = (text) => process.stdout.write(`${text}\n`)
const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(0)} s`

ensureInstalled()
const { buildTarget } = await import('./lib/taro.mjs')
const { startStack } = await import('./lib/stack.mjs')

say('Building the API and the sandbox …')
if ((await runNode(join(root, 'scripts/buildNode.mjs'), ['--quiet'])) !== 0) process.exit(1)

say('Building the phone preview (only when something changed) …')
try {
  await buildTarget('h5', { quiet: true })
} catch (error) {
  say(error.message)
  process.exit(1)
}

say('Starting …')
const stack = await startStack({
  ports: { api: Number(process.env.PORT ?? 3000), sandbox: Number(process.env.SANDBOX_PORT ?? 3100) },
  dataDir: process.env.DATA_DIR ?? join(root, '.data'),
  preview: join(root, 'dist/h5'),
}).catch((error) => {
  say(error.message)
  process.exit(1)
})

say(`
厦门数字钱包 is ready (${seconds()}). 模拟资金: all money here is play money.

  Start here   ${stack.urls.desk.padEnd(32)} the desk: phone, SMS inbox, test people and cards, merchants
  Phone only   ${stack.urls.preview.padEnd(32)} the wallet in a browser
  API          ${`${stack.urls.api}/v1`.padEnd(32)} reference: ${stack.urls.docs}

Press Ctrl-C to stop.`)

let stopping = false
async function stop(code) {
  if (stopping) return
  stopping = true
  say('\nStopping …')
  await stack.stop()
  say('Stopped.')
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
for (const running of Object.values(stack.processes)) {
  void running.ended.then((code) => {
    if (stopping) return undefined
    say(`${running.name} ended unexpectedly (${code}); its log: ${running.logFile}`)
    return stop(1)
  })
}
