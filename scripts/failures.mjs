// npm run failures: docs/FAILURES.md from the tables of codes and sentences. With --check nothing is written: it fails
// when the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './lib/install.mjs'

ensureInstalled()
const { loadTestSupport } = await import('./lib/testSupport.mjs')
const { failuresDocument } = await loadTestSupport('failures', 'failuresDocument')

const file = join(root, 'docs/FAILURES.md')
const text = failuresDocument()
const isStale = (() => {
  try {
    return readFileSync(file, 'utf8') !== text
  } catch {
    return true
  }
})()
const isCheck = process.argv.includes('--check')
if (isStale && !isCheck) writeFileSync(file, text)
const state = isCheck ? 'stale' : 'written'
process.stdout.write(isStale ? `${state}: docs/FAILURES.md\n` : 'docs/FAILURES.md is fresh.\n')
process.exitCode = isCheck && isStale ? 1 : 0
