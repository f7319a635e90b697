// npm run build [-- weapp|alipay|h5 …]: the targets, each package's size against its limit, and what the hosts' own compilers
// say. Fails above a limit, and says what is biggest then. --force builds what is unchanged too; --unchecked asks no compiler.
import { checkPackage } from './lib/checkPackages.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { describePackages, describePreview } from './lib/packages.mjs'
import { buildTarget, targets } from './lib/taro.mjs'

ensureInstalled()
const force = process.argv.includes('--force')
const isChecked = !process.argv.includes('--unchecked')
const asked = targets.filter((target) => process.argv.includes(target))
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
  const { lines, fit } = target === 'h5' ? { lines: [describePreview()], fit: true } : describePackages(target)
  process.stdout.write(lines.map((line) => `  ${line}\n`).join(''))
  failed ||= !fit
}
process.exitCode = failed ? 1 : 0
