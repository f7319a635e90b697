// npm run audit: what the pages cost in the WeChat host, beside WeChat's limits and our aims. Exit code 1 above our aims.
// Options: --json for machines, --write puts the tables into docs/AUDIT.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './lib/install.mjs'
import { measurePackages } from './lib/packages.mjs'
import { runNode } from './lib/run.mjs'

ensureInstalled()
const { build } = await import('esbuild')
const { freePorts, startStack } = await import('./lib/stack.mjs')
const { buildTarget } = await import('./lib/taro.mjs')

/** The tour is written beside the journeys it shares its steps with; here it becomes one file Node can run. */
async function loadAudit() {
  const outfile = join(root, 'node_modules/.cache/audit.cjs')
  const entry = ['tour', 'findings', 'table'].map((name) => `export * from './test/host/audit/${name}'`).join('\n')
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    alias: { '@wallet/rules': join(root, 'rules/src/index.ts') },
    logLevel: 'warning',
  })
  return (await import(pathToFileURL(outfile).href)).default
}

await runNode(join(root, 'scripts/buildNode.mjs'), ['--quiet'])
await runNode(join(root, 'scripts/buildHost.mjs'), [])
await buildTarget('weapp', { quiet: true })
const audit = await loadAudit()
const dataDir = mkdtempSync(join(tmpdir(), 'wallet-audit-'))
const stack = await startStack({ dataDir, ports: await freePorts() })
try {
  const findings = audit.findingsOf(await audit.auditTour(stack.urls))
  const packages = measurePackages('weapp')
  const excesses = [
    ...findings.flatMap((finding) => finding.excesses.map((excess) => `${finding.path}: ${excess}`)),
    ...packages.filter(({ within }) => !within).map(({ name }) => `${name} is too large`),
  ]
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ pages: findings, packages, limits: audit.limits }, null, 2)}\n`)
  } else {
    process.stdout.write(`\n${audit.pageTable(findings)}\n\n${audit.packageTable(packages)}\n`)
    process.stdout.write(`\n${excesses.length === 0 ? 'Everything is within our aims.' : excesses.join('\n')}\n`)
  }
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, 'docs/AUDIT.md'), audit.auditDocument(findings, packages))
  }
  process.exitCode = excesses.length === 0 ? 0 : 1
} finally {
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
