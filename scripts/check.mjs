// npm run check: types, lint and format, dead code, house rules. Prints one line a step; the output of a step only when it fails.
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'
import { runNode } from './lib/run.mjs'

const modules = (path) => join(root, 'node_modules', path)
const knip = ['--no-progress', '--treat-config-hints-as-errors']

export const checks = [
  ...['rules', 'server', 'sandbox', '.', 'test', 'bench'].map((project) => ({
    name: `types: ${project === '.' ? 'mini-program' : project}`,
    script: modules('typescript/bin/tsc'),
    args: ['-p', project, '--noEmit', '--pretty', 'false'],
  })),
  {
    name: 'lint and format',
    script: modules('@biomejs/biome/bin/biome'),
    args: ['check', '--error-on-warnings', '--max-diagnostics=50', '.'],
  },
  { name: 'dead code and dependencies', script: modules('knip/bin/knip.js'), args: knip },
  {
    name: 'dead code that only a test keeps alive',
    script: modules('knip/bin/knip.js'),
    args: [...knip, '--production'],
  },
  { name: 'contract: redocly and spectral', script: join(root, 'scripts/lintContract.mjs'), args: [] },
]

/** Runs one check; resolves to { name, passed, output }. */
export async function runCheck(check) {
  const lines = []
  const code = await runNode(check.script, check.args, { onLine: (line) => lines.push(line) })
  return { name: check.name, passed: code === 0, output: lines.join('\n') }
}

export async function runChecks() {
  const results = []
  for (const check of checks) {
    const result = await runCheck(check)
    process.stdout.write(
      `${result.passed ? 'ok  ' : 'FAIL'} ${result.name}\n${result.passed ? '' : `${result.output}\n`}`,
    )
    results.push(result)
  }
  return results
}

if (process.argv[1]?.endsWith('check.mjs')) {
  ensureInstalled()
  const results = await runChecks()
  const tidy = await runNode(modules('jest/bin/jest.js'), ['--selectProjects', 'tidy', '--workerThreads=false'])
  process.exitCode = results.every((result) => result.passed) && tidy === 0 ? 0 : 1
}
