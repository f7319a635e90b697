import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startTestStack, type TestStack } from '../../../test/support/stack'

/** Proves that docs/API.md is true: its blocks run as they stand, in one bash, and print what the page says. */

const root = join(__dirname, '../../..')
const page = readFileSync(join(root, 'docs/API.md'), 'utf8')
const separator = '::next block::'

interface Step {
  readonly script: string
  /** What the page says it prints. */
  readonly prints: string
}

const steps: Step[] = Array.from(
  page.matchAll(/^```bash\n(.*?)^```\n(?:^```text\n(.*?)^```\n)?/gms),
  ([, script = '', prints = '']) => ({ script, prints }),
)

let stack: TestStack
beforeAll(async () => {
  stack = await startTestStack({}, { preview: null })
})
afterAll(() => stack.stop())

test('every block of docs/API.md prints what the page says', async () => {
  const { api, desk } = stack.urls
  const env = {
    // All of it: the page's own `node` must read the clock that the API reads, also at an odd hour.
    ...process.env,
    API: api,
    DESK: desk.replace(/\/$/, ''),
    MERCHANTS_FILE: stack.environment.MERCHANTS_FILE,
  }
  const script = ['set -eu', ...steps.map(({ script }) => script)].join(`\necho '${separator}'\n`)
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: root, env })
  const printed = stdout.replaceAll('\r', '').split(`${separator}\n`).slice(1)
  expect(printed).toEqual(steps.map(({ prints }) => prints))
})

test('no command stands outside the blocks that are run, and there are some', () => {
  expect(steps.length).toBeGreaterThanOrEqual(7)
  const rest = page.replaceAll(/^```(?:bash|text)\n.*?^```\n/gms, '')
  expect(rest).not.toMatch(/```|^\s*\$? ?curl /m)
})
