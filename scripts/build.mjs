// npm run build [-- weapp|alipay|h5 …]: the targets, each package's size against the hosts' limits, and what the hosts' own
// compilers say. --force builds what is unchanged too; --unchecked asks no compiler.
import { checkPackage } from './lib/checkPackages.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { measurePackages, measurePreview } from './lib/packages.mjs'
import { buildTarget, targets } from './lib/taro.mjs'

ensureInstalled()
const force = process.argv.includes('--force')
const isChecked = !process.argv.includes('--unchecked')
const asked = targets.filter((target) => process.argv.includes(target))
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`
let failed = false

async function check(target) {
  const { objections, unchecked } = await checkPackage(target)
  process.stdout.write([...objections, ...unchecked].map((line) => `  ${line}\n`).join(''))
  failed ||= objections.length > 0
}

for (const target of asked.length > 0 ? asked : targets) {
  const startedAt = Date.now()
  const { built, warnings } = await buildTarget(target, { force, quiet: true })
  process.stdout.write(
    `\n${target}: ${built ? `built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s` : 'unchanged'} → dist/${target}\n`,
  )
  if (warnings.length > 0) {
    failed = true
    process.stdout.write(`${warnings.map((line) => `  missing module: ${line}`).join('\n')}\n`)
  }
  if (isChecked) await check(target)
  if (target === 'h5') {
    process.stdout.write(`  ${'preview'.padEnd(28)} ${kb(measurePreview()).padStart(9)}\n`)
    continue
  }
  for (const row of measurePackages(target)) {
    failed ||= !row.within
    process.stdout.write(
      `  ${row.name.padEnd(28)} ${kb(row.bytes).padStart(9)} of ${kb(row.limit).padStart(9)}  ${row.within ? 'ok' : 'TOO LARGE'}\n`,
    )
  }
}
process.exitCode = failed ? 1 : 0
