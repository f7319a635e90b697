import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './repository'

/** Asks the script itself, in its own process: it is an ES module, and jest's are CommonJS. */
const question = `
  import { staleContractFiles } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/contract.mjs')).href)}
  process.stdout.write(JSON.stringify((await staleContractFiles()).map(({ file }) => file)))
`

/** Proves that the committed OpenAPI document and the client's types are what the routes say now. */
test('the contract is fresh', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', question], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(JSON.parse(output)).toEqual([])
})
