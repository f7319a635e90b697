// npm run test:devtools: the specs of test/e2e/weapp in the real WeChat DevTools, through its command line.
// WECHAT_DEVTOOLS_CLI names that program; without it the usual places are tried. Other arguments go to jest.
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

const usualPlaces = [
  '/Applications/wechatwebdevtools.app/Contents/MacOS/cli',
  join(homedir(), 'Applications/wechatwebdevtools.app/Contents/MacOS/cli'),
  'C:/Program Files (x86)/Tencent/微信web开发者工具/cli.bat',
  'C:/Program Files/Tencent/微信web开发者工具/cli.bat',
]

function isThere(file) {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const cli = [process.env.WECHAT_DEVTOOLS_CLI, ...usualPlaces].find((place) => place !== undefined && isThere(place))
if (cli === undefined) {
  process.stderr.write(
    'WeChat DevTools was not found. Install it, allow its service port (设置 › 安全 › 服务端口), and set\n' +
      'WECHAT_DEVTOOLS_CLI to its command line program. Without it the same specs run in the headless host: npm test.\n',
  )
  process.exit(1)
}

ensureInstalled()
const jest = join(root, 'node_modules/jest/bin/jest.js')
process.exitCode = await runNode(
  jest,
  ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=120000', 'test/e2e/weapp', ...process.argv.slice(2)],
  { env: { WECHAT_DEVTOOLS_CLI: cli }, onLine: (line) => process.stdout.write(`${line}\n`) },
)
