import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, realpathSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { DataDirInUseError } from '#storage/databaseErrors'

export interface DirectoryLock {
  release(): Promise<void>
}

/**
 * Makes sure that one process at a time uses a data directory; two would destroy it. Every mechanism here is one
 * that the operating system itself takes back when the process dies, however it dies, so a stale lock cannot be:
 * Unix sockets on Linux, a named pipe on Windows, an exclusive open elsewhere.
 *
 * @throws {DataDirInUseError} when somebody else holds it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  if (process.platform === 'linux') return lockOnLinux(directory)
  if (process.platform === 'win32') return lockByName(directory, `\\\\.\\pipe\\wallet-data-${identityOf(directory)}`)
  return lockByExclusiveOpen(directory)
}

/** The same directory has the same identity under every path, link and mount that leads to it. */
function identityOf(directory: string): string {
  const { dev, ino } = statSync(directory, { bigint: true })
  const identity = ino === 0n ? realpathSync.native(directory).toLowerCase() : `${dev}:${ino}`
  return createHash('sha256').update(identity).digest('hex').slice(0, 32)
}

/**
 * The abstract name decides between processes at once, but each container has names of its own: a socket in the
 * directory itself is seen by all that share the volume.
 */
async function lockOnLinux(directory: string): Promise<DirectoryLock> {
  const byName = await lockByName(directory, `\0wallet-data-${identityOf(directory)}`)
  try {
    const bySocket = await lockBySocketFile(directory)
    return { release: async () => void (await Promise.all([bySocket.release(), byName.release()])) }
  } catch (error) {
    await byName.release()
    throw error
  }
}

async function lockBySocketFile(directory: string): Promise<DirectoryLock> {
  // By way of the open directory the path stays short: a socket's may have 107 bytes only.
  const descriptor = openSync(directory, 'r')
  const path = `/proc/self/fd/${descriptor}/lock.sock`
  try {
    if (await isAnswered(path)) throw inUse(directory)
    // Nobody listens: what is left of it is of a process that died.
    rmSync(path, { force: true })
    const byName = await lockByName(directory, path)
    return { release: () => byName.release().finally(() => closeSync(descriptor)) }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function lockByName(directory: string, name: string): Promise<DirectoryLock> {
  const server = createServer((socket) => socket.destroy())
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? inUse(directory) : error)
    })
    server.listen(name, () => resolve({ release: () => closeServer(server) }))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}

/** BSD and macOS: open(2) itself takes an flock. */
const openExclusively = 0x20
const openWithoutWaiting = 0x4

async function lockByExclusiveOpen(directory: string): Promise<DirectoryLock> {
  const flags = constants.O_RDWR | constants.O_CREAT | openExclusively | openWithoutWaiting
  try {
    const descriptor = openSync(join(directory, 'lock'), flags, 0o600)
    return { release: async () => closeSync(descriptor) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw code === 'EAGAIN' || code === 'EWOULDBLOCK' ? inUse(directory) : error
  }
}

function inUse(directory: string): DataDirInUseError {
  return new DataDirInUseError(
    `The data directory ${directory} is in use by another process. Stop that one first, or choose another DATA_DIR.`,
  )
}
