import Taro from '@tarojs/taro'
import { readRejection } from '../failures'
import { requireRoom, storageFull } from './limits'
import type { StorageHost } from './types'

/** Encrypted, 0.7 MB a key and 7.1 MB in all, in bytes (warning 16); a character is three of them at most here. */
const lengthMax = Math.floor((0.7 * 1024 * 1024) / 3)

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
    requireRoom(text, lengthMax)
    await Taro.setStorage({ key, data: text, encrypt: true } as Taro.setStorage.Option).catch((rejection) => {
      throw storageFull(readRejection(rejection).text)
    })
  },
  async remove(key) {
    await Taro.removeStorage({ key })
  },
} satisfies StorageHost
