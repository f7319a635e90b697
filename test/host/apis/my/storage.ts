import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { type LimitedStorage, limitedStorage } from '../storageQuota'
import { type MyDefine, myFailure } from './dialect'

const kB = 1024

/** Storage of 200 KB a key and 10 MB in all (warning 16). A key that was never written reads as null. */
export function myStorage(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const overflow = (what: string, message: string) => (): ApiFailure => {
    deps.violation(`the app stores ${what}`)
    return myFailure(14, message)
  }
  const space = limitedStorage(deps.storage('plain'), {
    bytesPerKeyMax: 200 * kB,
    bytesMax: 10_240 * kB,
    tooLong: overflow('a value of more than 200 KB', '存储的数据超过单个 key 的上限'),
    full: overflow('more than 10 MB', '存储空间已满'),
  })
  return {
    ...define('getStorage', ({ key }) => ({ data: space.read(named(key))?.value ?? null })),
    ...define('setStorage', ({ key, data }) => {
      space.write(named(key), data)
      return undefined
    }),
    ...define('removeStorage', ({ key }) => {
      space.remove(named(key))
      return undefined
    }),
    ...define('clearStorage', () => {
      space.clear()
      return undefined
    }),
    ...define('getStorageInfo', () => space.info()),
    ...syncStorage(space),
  }
}

/** The sync functions take an object too, and answer failures instead of throwing them. */
function syncStorage(space: LimitedStorage): Record<string, unknown> {
  const answer = (work: () => object | undefined): object => {
    try {
      return { success: true, ...work() }
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure
      return { success: false, error: failure.extra.error, errorMessage: failure.message }
    }
  }
  const nothing = (work: () => void) => answer(() => void work())
  return {
    getStorageSync: (options: Option) => answer(() => ({ data: space.read(named(options?.key))?.value ?? null })),
    setStorageSync: (options: Option) => nothing(() => space.write(named(options?.key), options?.data)),
    removeStorageSync: (options: Option) => nothing(() => space.remove(named(options?.key))),
    clearStorageSync: () => nothing(space.clear),
    getStorageInfoSync: () => answer(() => space.info()),
  }
}

type Option = { key?: unknown; data?: unknown } | undefined

function named(key: unknown): string {
  if (typeof key === 'string' && key !== '') return key
  throw myFailure(2, '参数 key 应为非空字符串')
}
