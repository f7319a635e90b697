import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One change: the document `id` of `collection` is now `value`. */
export type Change = readonly [collection: string, id: string, value: unknown]

/**
 * Documents in memory with an append-only file behind them: one line per `write`, so the changes of one
 * write are kept together or not at all. Enough for a stand-in: a killed process loses nothing it answered,
 * a power cut may (the file is not synced).
 */
export class DocumentLog {
  private readonly collections = new Map<string, Map<string, unknown>>()
  private readonly file: string | null

  /**
   * Opens the log of a directory, dropping a last line a killed process left half written; null keeps nothing.
   *
   * @throws Error when a line in the middle of the file is not readable.
   */
  constructor(directory: string | null) {
    this.file = directory === null ? null : join(directory, 'sandbox.jsonl')
    if (directory === null || this.file === null) return
    mkdirSync(directory, { recursive: true })
    if (existsSync(this.file)) this.replay(readFileSync(this.file, 'utf8'))
    this.compact(this.file)
  }

  get<T>(collection: string, id: string): T | null {
    return (this.collections.get(collection)?.get(id) as T | undefined) ?? null
  }

  /** All documents of a collection in the order they were first written. */
  list<T>(collection: string): T[] {
    return [...(this.collections.get(collection)?.values() ?? [])] as T[]
  }

  /** Keeps the changes on disk, then in memory; a `null` value removes the document. */
  write(changes: readonly Change[]): void {
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(changes)}\n`)
    this.apply(changes)
  }

  private apply(changes: readonly Change[]): void {
    for (const [name, id, value] of changes) {
      const collection = this.collections.get(name) ?? new Map<string, unknown>()
      this.collections.set(name, collection)
      if (value === null) collection.delete(id)
      else collection.set(id, value)
    }
  }

  private replay(text: string): void {
    const lines = text.split('\n')
    const complete = lines.slice(0, -1)
    complete.forEach((line, index) => {
      try {
        this.apply(JSON.parse(line) as Change[])
      } catch (error) {
        throw new Error(`${this.file}, line ${index + 1} is not readable`, { cause: error })
      }
    })
  }

  private compact(file: string): void {
    const lines: string[] = []
    for (const [name, collection] of this.collections) {
      for (const [id, value] of collection) lines.push(`${JSON.stringify([[name, id, value]])}\n`)
    }
    writeFileSync(`${file}.new`, lines.join(''))
    renameSync(`${file}.new`, file)
  }
}
