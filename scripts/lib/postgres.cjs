// A throw-away PostgreSQL cluster for the tests, from whatever server the machine has installed.
const { execFileSync, spawn } = require('node:child_process')
const { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { setTimeout: sleep } = require('node:timers/promises')
const { freePort } = require('./ports.cjs')

/** Folder with initdb and postgres, newest version first; null when the machine has no server. */
function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** PostgreSQL refuses to run as root, so root lends the work to the user Debian made for it. */
function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A port that listens is not enough: at first the server answers that it is starting up. */
async function waitUntilReady(binaries, port, deadlineMs) {
  const endsAt = Date.now() + deadlineMs
  for (;;) {
    const asking = spawn(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)], {
      stdio: 'ignore',
    })
    if ((await new Promise((resolve) => asking.once('exit', resolve))) === 0) return
    if (Date.now() > endsAt) throw new Error(`PostgreSQL was not ready on port ${port} in time`)
    await sleep(100)
  }
}

/**
 * Starts a cluster with production durability settings on a free port. Settings such as
 * 'shared_buffers=512MB' overrule ours. Resolves to { pid, url, stop() }, where `url` belongs to a superuser who may
 * create databases; `stop` removes everything.
 */
async function startPostgres(binaries, settings = []) {
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'wallet-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder, stdio: 'ignore' }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  )
  const port = await freePort()
  const ownSettings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'shared_buffers=256MB',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...[...ownSettings, ...settings].flatMap((setting) => ['-c', setting])],
    options,
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await waitUntilReady(binaries, port, 30_000)
  return {
    pid: server.pid,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT')
      const impatient = sleep(10_000, undefined, { ref: false }).then(() => server.kill('SIGKILL'))
      await Promise.race([ended, impatient])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

module.exports = { findPostgres, startPostgres }
