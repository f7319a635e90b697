const { execFileSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '../..')
const kept = path.join(root, 'node_modules/.cache/wallet-test/data')
const stamp = `${kept}.stamp`

/** What decides how an empty database looks: the migrations, and the engine's version. */
function wanted() {
  const migrations = path.join(root, 'server/migrations')
  const files = [
    ...readdirSync(migrations).map((name) => path.join(migrations, name)),
    path.join(root, 'server/package.json'),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Makes the data directory of a server that nobody has used yet, with the built command line; keeps the last one. */
function keepPreparedData() {
  const hash = wanted()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  for (const old of [stamp, kept]) rmSync(old, { recursive: true, force: true })
  const { DATABASE_URL: _, ...environment } = process.env
  const env = { ...environment, DATA_DIR: kept }
  execFileSync(process.execPath, [path.join(root, 'server/dist/cli.js'), 'migrate'], { env, stdio: 'ignore' })
  writeFileSync(stamp, hash)
}

function prepareDataDir(dataDir) {
  cpSync(kept, dataDir, { recursive: true })
}

module.exports = { keepPreparedData, prepareDataDir }
