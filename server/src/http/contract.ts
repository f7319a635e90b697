import { buildApp } from '#app'
import { loadConfig } from '#config'
import { type AppContext, createContext } from '#context'
import { generateSecrets } from '#secrets'

/**
 * Builds the OpenAPI document from the routes, without a database, with sorted keys so that its diff is readable.
 */
export async function buildContract(): Promise<unknown> {
  const app = await buildApp(contractContext())
  await app.ready()
  const document = sortKeys(app.swagger())
  await app.close()
  return document
}

/** The application as it is, with every outside part out of reach: describing routes calls none of them. */
function contractContext(): AppContext {
  const outOfReach = (part: string) =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error(`The contract is built without ${part}`)
        },
      },
    )
  return createContext({
    config: loadConfig(contractEnvironment),
    database: outOfReach('a database') as AppContext['database'],
    ledger: outOfReach('a ledger') as AppContext['ledger'],
    requestCounts: outOfReach('counts') as AppContext['requestCounts'],
    pinProofs: outOfReach('proofs') as AppContext['pinProofs'],
    lanes: outOfReach('lanes') as AppContext['lanes'],
    channels: outOfReach('channels') as AppContext['channels'],
    clock: outOfReach('a clock') as AppContext['clock'],
    log: outOfReach('a log') as AppContext['log'],
    secrets: generateSecrets(),
    metrics: null,
    kinds: outOfReach('kinds') as AppContext['kinds'],
  })
}

const contractEnvironment = {
  SMS_ENDPOINT: 'http://127.0.0.1/sms',
  SMS_ACCESS_KEY_ID: 'none',
  SMS_ACCESS_KEY_SECRET: 'none',
  SMS_SIGN_NAME: 'none',
  SMS_TEMPLATE_CODE: 'none',
  IDENTITY_ENDPOINT: 'http://127.0.0.1/identity',
  IDENTITY_ACCESS_KEY_ID: 'none',
  IDENTITY_ACCESS_KEY_SECRET: 'none',
  BANK_ENDPOINT: 'http://127.0.0.1/bank',
  BANK_CHANNEL_ID: 'none',
  BANK_CHANNEL_SECRET: 'none',
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
