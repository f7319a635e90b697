// npm run advisories: asks the registry which of our packages have published faults. Exit code 1 when one that is shipped
// has; without an answer it says so and ends well: what is known already is held by test/tidy/advisories.ts.
import { spawnSync } from 'node:child_process'
import { root } from './lib/install.mjs'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', timeout: 90_000 })
const say = (line) => process.stdout.write(`${line}\n`)

function answerOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const { vulnerabilities, message } = answerOf(stdout)
if (vulnerabilities === undefined) {
  say(`The registry answers no question about advisories (${message ?? 'no answer'}); nothing was checked.`)
} else {
  const faults = Object.values(vulnerabilities).filter(({ via }) => via.some((cause) => typeof cause === 'object'))
  for (const { name, severity, via } of faults) {
    const urls = via.filter((cause) => typeof cause === 'object').map(({ url }) => url)
    say(`${severity.padEnd(9)} ${name}: ${urls.join(' ')}`)
  }
  say(faults.length === 0 ? 'No package has a published fault.' : `${faults.length} packages have published faults.`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
