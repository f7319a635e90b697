// node scripts/composeCredentials.mjs <folder> (by compose.yaml): what PostgreSQL, API and sandbox must agree on, made once
// and kept in a volume that only they share, so that no secret stands in a file of this repository.
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { channelCredentials, hostCredentials, merchantsFile } from './lib/credentials.mjs'

const SANDBOX_URL = 'http://sandbox:3100'
const folder = process.argv[2]
const write = (name, lines) => writeFileSync(join(folder, name), lines.join('\n'), { mode: 0o444 })
const asLines = (env) => Object.entries(env).map(([name, value]) => `${name}="${value}"`)

// Merchants that joined with a newer sandbox get their keys; all others keep theirs.
const merchants = merchantsFile(folder)
// Written last, so that a stop half-way is begun again.
if (!existsSync(join(folder, 'api.env'))) {
  const password = randomBytes(24).toString('hex')
  const hosts = hostCredentials(SANDBOX_URL)
  const shared = { ...channelCredentials(SANDBOX_URL), ...hosts.shared, MERCHANTS_FILE: merchants }
  write('postgres-password', [password])
  write('sandbox.env', asLines({ ...shared, ...hosts.sandbox }))
  const DATABASE_URL = `postgres://wallet:${password}@database:5432/wallet`
  write('api.env', asLines({ ...shared, ...hosts.api, DATABASE_URL }))
}
