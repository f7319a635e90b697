import Taro from '@tarojs/taro'
import type { StorageHost } from './types'

/** Alipay keeps storage apart per user and app, but has no encryption to offer. */
export const storage = {
  async read(key) {
    const { data } = await Taro.getStorage<string | null>({ key })
    return typeof data === 'string' && data !== '' ? data : null
  },
  async write(key, text) {
    await Taro.setStorage({ key, data: text })
  },
  async remove(key) {
    await Taro.removeStorage({ key })
  },
} satisfies StorageHost
