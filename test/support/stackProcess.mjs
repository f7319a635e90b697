// Runs API and sandbox for one test file, in a process of its own: the stack is an ES module and jest's are not.
// Says `ready` over IPC, takes `stopApi`, `startApi`, `restartApi` and `stop`, and ends when its parent does.
import { freePorts, startStack } from '../../scripts/lib/stack.mjs'

const options = JSON.parse(process.argv[2])
// In WeChat DevTools the package asks the address it was built with; the headless hosts can lead it elsewhere.
const ports = process.env.WECHAT_DEVTOOLS_CLI ? { api: 3000, sandbox: 3100 } : await freePorts()
const stack = await startStack({ ...options, ports }).catch((error) => {
  process.send({ type: 'failed', message: error.message })
  process.exit(1)
})

let stopping = null
function stop() {
  stopping ??= stack.stop().then(() => process.exit(0))
  return stopping
}

const commands = {
  stop,
  stopApi: ({ signal }) => stack.stopApi(signal),
  startApi: ({ change }) => stack.startApi(change),
  restartApi: ({ signal }) => stack.restartApi(signal),
}

process.on('disconnect', stop)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
process.on('message', async ({ command, ...options }) => {
  try {
    const result = await commands[command](options)
    process.send?.({ type: 'done', result })
  } catch (error) {
    process.send?.({ type: 'failed', message: error.message })
  }
})
process.send({ type: 'ready', urls: stack.urls, environment: stack.environment })
