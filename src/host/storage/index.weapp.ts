import Taro from '@tarojs/taro'
import type { StorageHost } from './types'

/** WeChat encrypts with a key of its own when both the write and the read ask for it. */
export const storage = {
  async read(key) {
    try {
      const { data } = await Taro.getStorage<string>({ key, encrypt: true } as Taro.getStorage.Option<string>)
      return typeof data === 'string' ? data : null
    } catch {
      // WeChat rejects for a key that was never written.
      return null
    }
  },
  async write(key, text) {
    await Taro.setStorage({ key, data: text, encrypt: true } as Taro.setStorage.Option)
  },
  async remove(key) {
    await Taro.removeStorage({ key })
  },
} satisfies StorageHost
