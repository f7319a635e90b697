import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { type LimitedStorage, limitedStorage, type StorageLimits } from '../storageQuota'
import type { WxDefine } from './dialect'

const kB = 1024

/** WeChat's limits; what is encrypted takes more room, so less fits (warning 16). */
const limits = (deps: HostDeps, bytesPerKeyMax: number, bytesMax: number): StorageLimits => ({
  bytesPerKeyMax,
  bytesMax,
  tooLong: () => overflow(deps, `a value of more than ${Math.round(bytesPerKeyMax / kB)} KB`, 'data exceeded max size'),
  full: () => overflow(deps, `more than ${Math.round(bytesMax / kB)} KB`, 'exceed storage max size 10Mb'),
})

function overflow(deps: HostDeps, what: string, message: string): ApiFailure {
  deps.violation(`the app stores ${what}`)
  return new ApiFailure(message)
}

/** Storage, plain and encrypted: two spaces that know nothing of each other, though a key has one name in both. */
export function wxStorage(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const plain = limitedStorage(deps.storage('plain'), limits(deps, 1024 * kB, 10_240 * kB))
  const encrypted = limitedStorage(deps.storage('encrypted'), limits(deps, 0.7 * 1024 * kB, 7.1 * 1024 * kB))
  const spaceOf = (encrypt: unknown): LimitedStorage => (encrypt === true ? encrypted : plain)

  return {
    ...define('getStorage', ({ key, encrypt }) => {
      const found = spaceOf(encrypt).read(named(key))
      if (found === null) throw new ApiFailure('data not found')
      return { data: found.value }
    }),
    ...define('setStorage', ({ key, data, encrypt }) => {
      spaceOf(encrypt).write(named(key), data)
      return undefined
    }),
    ...define('removeStorage', ({ key }) => {
      plain.remove(named(key))
      encrypted.remove(named(key))
      return undefined
    }),
    ...define('clearStorage', () => {
      plain.clear()
      encrypted.clear()
      return undefined
    }),
    ...define('getStorageInfo', () => plain.info()),
    ...syncStorage(plain, encrypted),
  }
}

/** The sync functions reach the plain space only, and throw. A key that was never written reads as an empty text. */
function syncStorage(plain: LimitedStorage, encrypted: LimitedStorage): Record<string, unknown> {
  return {
    getStorageSync: (key: unknown) => plain.read(named(key))?.value ?? '',
    setStorageSync(key: unknown, data: unknown) {
      try {
        plain.write(named(key), data)
      } catch (failure) {
        throw new Error(`setStorageSync:fail ${(failure as Error).message}`)
      }
    },
    removeStorageSync(key: unknown) {
      plain.remove(named(key))
      encrypted.remove(named(key))
    },
    clearStorageSync() {
      plain.clear()
      encrypted.clear()
    },
    getStorageInfoSync: () => plain.info(),
  }
}

function named(key: unknown): string {
  if (typeof key === 'string' && key !== '') return key
  throw new ApiFailure('parameter error: parameter.key should be String')
}
