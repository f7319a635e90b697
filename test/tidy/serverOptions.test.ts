import { serverOptions } from '../../scripts/lib/serverOptions.cjs'
import { readFiles } from './repository'

// Images and guides spell out how Node runs the wallet API; the scripts take it from one place.
test.each([
  ['Dockerfile', `CMD [${['node', ...serverOptions, 'server/dist/main.js'].map((word) => `"${word}"`).join(', ')}]`],
  ['compose.yaml', `command: [node, ${serverOptions.join(', ')}, --env-file=/shared/api.env, server/dist/main.js]`],
  ['docs/OPERATIONS.md', `node ${serverOptions.join(' ')} server/dist/main.js`],
])('%s runs the wallet API as the scripts do', (path, line) => {
  const [file] = readFiles(new RegExp(`^${path.replace('.', '\\.')}$`))
  expect(file?.text).toContain(line)
})
