// node scripts/lintContract.mjs [file]: holds the OpenAPI document against the rules of two tools that others wrote. Prints
// what they object to, one line each; a warning counts like an error. Exit code 1 when there is anything.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/install.mjs'

const severities = ['error', 'warning', 'information', 'hint']

async function askRedocly(text) {
  const { createConfig, lintFromString } = await import('@redocly/openapi-core')
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lintFromString({ source: text, config, absoluteRef: 'wallet-v1.json' })
  return problems.map(({ severity, ruleId, location, message }) => {
    return `redocly: ${severity} ${ruleId} at ${location[0]?.pointer ?? '#'}: ${message}`
  })
}

async function askSpectral(text) {
  const { default: core } = await import('@stoplight/spectral-core')
  const { default: rulesets } = await import('@stoplight/spectral-rulesets')
  const spectral = new core.Spectral()
  spectral.setRuleset({
    extends: [[rulesets.oas, 'all']],
    // Every operator has an address of its own, and none is written into the program.
    rules: { 'contact-properties': 'off' },
  })
  const problems = await spectral.run(JSON.parse(text))
  return problems.map(({ severity, code, path, message }) => {
    return `spectral: ${severities[severity]} ${code} at ${path.join('.')}: ${message}`
  })
}

const text = readFileSync(process.argv[2] ?? join(root, 'server/openapi/wallet-v1.json'), 'utf8')
const problems = [...(await askRedocly(text)), ...(await askSpectral(text))]
process.stdout.write(problems.map((line) => `${line}\n`).join(''))
process.exitCode = problems.length > 0 ? 1 : 0
