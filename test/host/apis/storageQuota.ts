import type { StorageSpace } from '../hostDeps'
import { ApiFailure } from './failure'

export interface StorageLimits {
  readonly bytesPerKeyMax: number
  readonly bytesMax: number
  /** The host's words for either, and its numbers. */
  readonly tooLong: () => ApiFailure
  readonly full: () => ApiFailure
}

const sizeOf = (text: string): number => Buffer.byteLength(text)

export function usedBytes(space: StorageSpace): number {
  return space.keys().reduce((sum, key) => sum + sizeOf(key) + sizeOf(space.get(key) ?? ''), 0)
}

/** Values of one space as JSON, within the host's limits. */
export function limitedStorage(space: StorageSpace, limits: StorageLimits) {
  return {
    read(key: string): { value: unknown } | null {
      const text = space.get(key)
      return text === null ? null : { value: JSON.parse(text) }
    },
    write(key: string, value: unknown): void {
      const text = JSON.stringify(value)
      if (text === undefined)
        throw new ApiFailure('parameter error: parameter.data should be something that JSON can hold')
      if (sizeOf(text) > limits.bytesPerKeyMax) throw limits.tooLong()
      const others = usedBytes(space) - sizeOf(space.get(key) ?? '')
      if (others + sizeOf(text) > limits.bytesMax) throw limits.full()
      space.set(key, text)
    },
    remove: (key: string) => space.remove(key),
    clear() {
      for (const key of space.keys()) space.remove(key)
    },
    info: () => ({
      keys: [...space.keys()],
      currentSize: Math.ceil(usedBytes(space) / 1024),
      limitSize: limits.bytesMax / 1024,
    }),
  }
}

export type LimitedStorage = ReturnType<typeof limitedStorage>
