// npm test: everything, from types to the journey in a real browser, and how long that took. Last line: «N passed, N failed».
// Options: --quick leaves out attacks, browser and mini-program builds; --odd-hour tests once more at an odd hour, and
// --odd-hours does nothing but that, at every one we know (npm run test:hours); other arguments go to jest.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.mjs'
import { checkPackage } from './lib/checkPackages.mjs'
import { currentCommit, environmentAt, findFaketime, hourOf, oddHours } from './lib/hours.mjs'
import { ensureInstalled, root } from './lib/install.mjs'
import { measurePackages } from './lib/packages.mjs'
import { findPostgres, startPostgres } from './lib/postgres.cjs'
import { runNode } from './lib/run.mjs'
import { StepTimes } from './lib/stepTimes.mjs'
import { buildTarget, targets } from './lib/taro.mjs'

ensureInstalled()

const quick = process.argv.includes('--quick')
const ownOptions = ['--quick', '--odd-hour', '--odd-hours']
const jestArguments = process.argv.slice(2).filter((argument) => !ownOptions.includes(argument))
const tally = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const times = new StepTimes()

function count(name, passed) {
  tally[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(name)
}

function heading(text) {
  times.begin(text)
  process.stdout.write(`\n── ${text} ──\n`)
}

/** What programs we do not write leave in the temporary folder: Chromium and its package, playwright, tools' caches. */
const notOurs =
  /^(?:\.|chromium|al2023|fonts|swiftshader|com\.google|org\.chromium|playwright|jiti|node-compile-cache|v8-)/

/** Tests that run in a temporary folder of their own leave nothing in it, except the pictures of what failed. */
async function inOwnFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-tests-'))
  // PostgreSQL runs as somebody else where we are root.
  chmodSync(folder, 0o755)
  await work({ TMPDIR: folder, TEMP: folder, TMP: folder })
  const left = readdirSync(folder).filter((entry) => !notOurs.test(entry) && !entry.endsWith('.png'))
  count(`${name}: left in the temporary folder: ${left.slice(0, 5).join(', ')}`, left.length === 0)
  if (left.length === 0) rmSync(folder, { recursive: true, force: true })
}

/** Runs jest once over some projects and adds its counts; a crash of jest itself is a failure too. */
async function jest(name, projects, options, env = {}) {
  heading(name)
  const report = join(root, 'node_modules/.cache', `jest-${projects[0]}.json`)
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  rmSync(report, { force: true })
  const words = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, ...options, ...jestArguments]
  const onLine = (line) => !line.startsWith('{"num') && process.stdout.write(`${line}\n`)
  await inOwnFolder(name, (folders) =>
    runNode(join(root, 'node_modules/jest/bin/jest.js'), words, { env: { ...env, ...folders }, onLine }),
  )
  if (!existsSync(report)) return count(`${name}: jest did not finish`, false)
  const result = JSON.parse(readFileSync(report, 'utf8'))
  times.addSuites(result.testResults, root)
  tally.passed += result.numPassedTests
  tally.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  tally.skipped += result.numPendingTests
  for (const suite of result.testResults.filter((item) => item.status === 'failed'))
    failures.push(suite.name.replace(root, ''))
}

/** The hosts' own compilers; CI has a system they are built for. */
async function compiles(target) {
  const { objections, unchecked } = await checkPackage(target)
  process.stdout.write([...objections, ...unchecked].map((line) => `${line}\n`).join(''))
  count(`${target}: its host's own tools object`, objections.length === 0)
  if (process.env.WALLET_REQUIRE_HOST_TOOLS) count(`${target}: a tool is missing`, unchecked.length === 0)
}

/** A mini-program has no origin of its own: without the API's address it is a picture. */
function namesApi(target) {
  const address = process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:3000'
  return readFileSync(join(root, 'dist', target, 'app.js'), 'utf8').includes(address)
}

async function builds() {
  heading('mini-program packages')
  for (const target of targets) {
    try {
      const { warnings } = await buildTarget(target, { quiet: true })
      count(`${target}: modules missing`, warnings.length === 0)
      await compiles(target)
      const sizes = target === 'h5' ? [] : measurePackages(target)
      for (const row of sizes) count(`${target}: ${row.name} is too large`, row.within)
      if (target !== 'h5') count(`${target}: the API's address is not in it`, namesApi(target))
      process.stdout.write(
        `${target}: built${sizes.length > 0 ? `, main package ${Math.round(sizes[0].bytes / 1024)} KB` : ''}\n`,
      )
    } catch (error) {
      process.stdout.write(`${error.message}\n`)
      count(`${target}: build`, false)
    }
  }
}

/** The server's tests run on both engines where a PostgreSQL server is installed; CI requires it. */
async function withPostgres(work) {
  const binaries = findPostgres()
  if (binaries === null) {
    if (process.env.WALLET_REQUIRE_POSTGRES) count('PostgreSQL is required here but not installed', false)
    else process.stdout.write('PostgreSQL is not installed: the API is tested on the embedded engine only.\n')
    return work()
  }
  const cluster = process.env.TEST_DATABASE_URL ? null : await startPostgres(binaries)
  if (cluster) process.env.TEST_DATABASE_URL = cluster.url
  try {
    await work()
  } finally {
    await cluster?.stop()
  }
}

/** What every page costs on the main ways, held against our aims; counts, never times. */
async function audit() {
  heading('what the pages cost')
  const lines = []
  await runNode(join(root, 'scripts/audit.mjs'), ['--json'], { onLine: (line) => lines.push(line) })
  const from = lines.indexOf('{')
  const to = lines.lastIndexOf('}')
  if (from < 0 || to < from) {
    process.stdout.write(`${lines.join('\n')}\n`)
    return count('the audit did not finish', false)
  }
  const { pages } = JSON.parse(lines.slice(from, to + 1).join('\n'))
  for (const { path, excesses } of pages) count(`${path}: ${excesses.join(', ')}`, excesses.length === 0)
  process.stdout.write(
    `${pages.length} pages, ${pages.filter(({ excesses }) => excesses.length > 0).length} above our aims\n`,
  )
}

/** What a clock could upset: every unit and the API on the embedded engine, and a journey with real programs. */
async function atOddHour(hour) {
  const library = findFaketime()
  if (library === null) return count('an odd hour: Debian’s package faketime is not installed', false)
  // Made anew for each step: every one starts a minute before the change.
  const env = () => ({ ...environmentAt(hour, library), TEST_DATABASE_URL: undefined })
  const name = `${hour.at} with TZ=${hour.zone}, ${hour.what}`
  // Processes that are killed, disks that break, races and the wire look at no calendar.
  const timeless =
    'server/test/[a-zA-Z]+/(brokenDisk|channels|crash|fuzz|hostChannels|http|kill|orderRaces|processes|program|secrets)'
  const options = ['--maxWorkers=2', '--testPathIgnorePatterns', timeless, '/node_modules/']
  await jest(name, ['rules', 'client', 'sandbox', 'server'], options, env())
  if (!quick)
    await jest(`journeys at ${name}`, ['e2e'], ['--runInBand', '--testPathPatterns', 'e2e/alipay/badDays'], env())
}

async function everything() {
  heading('types, lint, format')
  for (const check of await runChecks()) count(check.name, check.passed)
  await withPostgres(async () => {
    const projects = ['rules', 'tidy', 'client', 'sandbox', 'server', 'host']
    await jest('unit, API and house rules', projects, ['--maxWorkers=2'])
    if (!quick) await jest('attacks', ['attack'], ['--maxWorkers=2'])
  })
  if (quick) return
  await builds()
  await jest('journeys in the browser and in both hosts', ['e2e'], ['--maxWorkers=2'])
  await audit()
}

if (process.argv.includes('--odd-hours')) {
  for (const hour of oddHours) await atOddHour(hour)
} else {
  await everything()
  if (process.argv.includes('--odd-hour')) await atOddHour(hourOf(currentCommit()))
}

process.stdout.write(`\n${times.report().join('\n')}\n`)
if (failures.length > 0)
  process.stdout.write(`\nFailed:\n${[...new Set(failures)].map((name) => `  ${name}`).join('\n')}\n`)
process.stdout.write(
  `\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}\n`,
)
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
