import { execFileSync } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that a test can fill to the last byte; only root on Linux may mount one. */
export class SmallDisk {
  readonly directory = mkdtempSync(join(tmpdir(), 'wallet-disk-'))
  private readonly filler = join(this.directory, 'filler')

  /** Whether this machine lets us mount one. */
  static readonly available = ((): boolean => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
    try {
      new SmallDisk(1).remove()
      return true
    } catch {
      return false
    }
  })()

  constructor(megabytes: number) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.directory], { stdio: 'ignore' })
    } catch (error) {
      rmSync(this.directory, { recursive: true })
      throw error
    }
  }

  /** Gives the folder to a user of this machine, as a database server wants it. */
  lendTo(user: string): void {
    const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
    chownSync(this.directory, id('-u'), id('-g'))
  }

  /** Writes until there is no room for another byte. */
  fill(): void {
    const descriptor = openSync(this.filler, 'a')
    const block = new Uint8Array(4096)
    try {
      for (;;) writeSync(descriptor, block)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(descriptor)
    }
  }

  free(): void {
    rmSync(this.filler, { force: true })
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.directory], { stdio: 'ignore' })
    rmSync(this.directory, { recursive: true })
  }
}
