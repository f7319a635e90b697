import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, realpathSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { DataDirInUseError } from '#storage/databaseErrors'

export interface DirectoryLock {
  release(): Promise<void>
}

/**
 * Makes sure that one process at a time uses a data directory; two would destroy it. Every mechanism here is one
 * that the operating system itself takes back when the process dies, however it dies, so a stale lock cannot be:
 * a Unix socket in the abstract namespace on Linux, a named pipe on Windows, an exclusive open elsewhere.
 *
 * @throws {DataDirInUseError} when somebody else holds it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  if (process.platform === 'linux') return lockByName(directory, `\0wallet-data-${identityOf(directory)}`)
  if (process.platform === 'win32') return lockByName(directory, `\\\\.\\pipe\\wallet-data-${identityOf(directory)}`)
  return lockByExclusiveOpen(directory)
}

/** The same directory has the same identity under every path, link and mount that leads to it. */
function identityOf(directory: string): string {
  const { dev, ino } = statSync(directory, { bigint: true })
  const identity = ino === 0n ? realpathSync.native(directory).toLowerCase() : `${dev}:${ino}`
  return createHash('sha256').update(identity).digest('hex').slice(0, 32)
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
