// npm run dev:<target>: Taro in watch mode. The API and the sandbox run beside it with `npm start`.
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'
import { forgetBuild } from './lib/taro.mjs'

const target = process.argv[2]
ensureInstalled()
forgetBuild(target)
process.exitCode = await runNode(
  join(root, 'node_modules/@tarojs/cli/bin/taro'),
  ['build', '--type', target, '--watch'],
  {
    env: { NODE_ENV: 'development' },
  },
)
