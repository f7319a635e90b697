import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './repository'

test('docs/FAILURES.md says what the tables of failures say now', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/failures.mjs'), '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout + stderr).toBe('docs/FAILURES.md is fresh.\n')
})
