import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** How the worker thread ends when it cannot go on. */
export const exitCodes = { start: 70, crashed: 71, panic: 72, disk: 74 }

interface HostStream {
  /** Host file descriptor; none for a directory. */
  nfd?: number
  node: unknown
  path?: string
}

interface NodeFsModule {
  realPath(node: unknown): string
  stream_ops: {
    fsync?: (stream: HostStream) => number
    write: (stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number) => number
  }
}

/**
 * PGlite's file system on the host's disk, made durable. As it comes, an fsync ends in nothing: here it reaches
 * the host, for files and for directories (a new log segment is lost in a power cut if only its content is).
 *
 * A disk that fails under the write-ahead log ends the thread at once. PostgreSQL itself would PANIC there, but
 * PGlite does not let a panic end the process, and an answer given after it could claim what is not on disk.
 */
export class DurableFs extends NodeFS {
  private fail: ((reason: string) => never) | null = null

  /** Before this is called errors surface as those of the start. */
  arm(fail: (reason: string) => never): void {
    this.fail = fail
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const { emscriptenOpts } = await super.init(pg, options)
    const hook = (module: unknown) => this.hook((module as { NODEFS: NodeFsModule }).NODEFS)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...asArray(emscriptenOpts.preRun), hook] } }
  }

  private hook(nodefs: NodeFsModule): void {
    const write = nodefs.stream_ops.write
    nodefs.stream_ops.fsync = (stream) => {
      try {
        if (stream.nfd === undefined) syncDirectory(nodefs.realPath(stream.node))
        else fsyncSync(stream.nfd)
        return 0
      } catch (error) {
        // After a failed fsync the kernel may have dropped the pages: trying again would report a false success.
        this.fail?.(`fsync of ${stream.path ?? 'a file'} failed: ${messageOf(error)}`)
        throw error
      }
    }
    nodefs.stream_ops.write = (stream, buffer, offset, length, position) => {
      try {
        return write(stream, buffer, offset, length, position)
      } catch (error) {
        if (stream.path?.includes('/pg_wal/')) this.fail?.(`writing ${stream.path} failed: ${messageOf(error)}`)
        throw error
      }
    }
  }
}

/** Makes created, renamed and removed names durable. Windows has no such call and needs none on NTFS. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function asArray<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
