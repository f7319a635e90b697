import { within } from '@/api/within'
import type { StorageHost } from '@/host/storage/types'

export interface PersistedSchema<Value> {
  readonly key: string
  /** Raised when the shape changes: older texts are then dropped for the defaults. */
  readonly version: number
  readonly defaults: Value
  /** Answers the value when the stored one has the shape of this version, else null. */
  readonly parse: (stored: unknown) => Value | null
}

/** Storage answers in milliseconds; a host that has not by now never will. */
const answerMs = 3_000
const full = () => ({ code: 'HOST_STORAGE_FULL' })

/**
 * One remembered value with its schema. What cannot be read, or not in time, is as if it had never been written.
 */
export class Persisted<Value> {
  constructor(
    private readonly storage: StorageHost,
    private readonly schema: PersistedSchema<Value>,
  ) {}

  async load(): Promise<Value> {
    try {
      const text = await within(answerMs, this.storage.read(this.schema.key), full)
      const stored = text === null ? null : (JSON.parse(text) as { version?: unknown; value?: unknown } | null)
      if (stored?.version !== this.schema.version) return this.schema.defaults
      return this.schema.parse(stored.value) ?? this.schema.defaults
    } catch {
      return this.schema.defaults
    }
  }

  /** Rejects when the host could not keep it: a payment must not be sent then. */
  save(value: Value): Promise<void> {
    const text = JSON.stringify({ version: this.schema.version, value })
    return within(answerMs, this.storage.write(this.schema.key, text), full)
  }

  /** For what is merely convenient to remember: a full storage must not stop the user. */
  async saveIfPossible(value: Value): Promise<void> {
    await this.save(value).catch(() => undefined)
  }

  async clear(): Promise<void> {
    await within(answerMs, this.storage.remove(this.schema.key), full).catch(() => undefined)
  }
}

/** True for an object whose named fields all have the given type. */
export function hasFields(
  value: unknown,
  fields: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>,
) {
  if (typeof value !== 'object' || value === null) return false
  const record = value as Record<string, unknown>
  return Object.entries(fields).every(([name, type]) => typeof record[name] === type)
}
