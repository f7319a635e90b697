import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncDirectory } from '#storage/engines/durableFs'
import { PgliteThread } from '#storage/engines/pgliteThread'

/**
 * Makes a fresh PostgreSQL data directory unless there is one. It is built beside its place and renamed into it
 * when complete and on disk, so a start that was interrupted leaves nothing that looks like a database.
 */
export async function createDataDir(postgresDir: string): Promise<void> {
  if (existsSync(join(postgresDir, 'PG_VERSION'))) return
  const unfinished = `${postgresDir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const thread = new PgliteThread({ dataDir: unfinished })
  await thread.ready()
  await thread.close()
  syncTree(unfinished)
  renameSync(unfinished, postgresDir)
  syncDirectory(dirname(postgresDir))
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncFile(path)
  }
  syncDirectory(directory)
}

function syncFile(path: string): void {
  // Opened for writing because Windows refuses to flush a handle that cannot write.
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
