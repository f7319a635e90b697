// A throw-away PostgreSQL cluster for the tests, from whatever server the machine has installed.
const { execFileSync, spawn } = require('node:child_process')
const { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } = require('node:fs')
const { connect } = require('node:net')
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

async function waitForPort(port, deadlineMs) {
  const endsAt = Date.now() + deadlineMs
  for (;;) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('close', () => resolve(false)).setTimeout(500, () => socket.destroy())
    })
    if (open) return
    if (Date.now() > endsAt) throw new Error(`PostgreSQL did not listen on port ${port} in time`)
    await sleep(100)
  }
}

/**
 * Starts a cluster with production durability settings on a free port. Resolves to { url, stop() }, where
 * `url` belongs to a superuser who may create databases; `stop` removes everything.
 */
async function startPostgres(binaries) {
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
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'shared_buffers=256MB',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await waitForPort(port, 30_000)
  return {
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
