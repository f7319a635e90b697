// npm run dev: the whole wallet for a developer. API and sandbox start again when a file of theirs changes, the preview
// reloads, and a debugger finds the API at 127.0.0.1:9229 (npm run dev -- --inspect=9230 puts it elsewhere).
// npm run dev:<target>: Taro in watch mode alone; the API and the sandbox run beside it with `npm start`.
import { ensureInstalled } from './lib/install.mjs'

const targets = ['weapp', 'alipay', 'h5']
const target = process.argv.find((argument) => targets.includes(argument))

ensureInstalled()
if (target) {
  const { watchTarget } = await import('./lib/taro.mjs')
  process.exitCode = await watchTarget(target)
} else {
  const { develop } = await import('./lib/develop.mjs')
  await develop({ inspect: process.argv.find((argument) => argument.startsWith('--inspect')) })
}
