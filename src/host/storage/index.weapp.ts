import { readRejection } from '../failures'
import { callWeChat } from '../native'
import { noteUnread, requireRoom, storageFull } from './limits'
import type { StorageHost } from './types'

/** Encrypted, 0.7 MB a key and 7.1 MB in all, in bytes (warning 16); a character is three of them at most here. */
const lengthMax = Math.floor((0.7 * 1024 * 1024) / 3)

/** WeChat encrypts with a key of its own when both the write and the read ask for it. */
export const storage = {
  async read(key) {
    try {
      const { data } = await callWeChat('getStorage', { key, encrypt: true })
      return typeof data === 'string' ? data : null
    } catch (rejection) {
      // WeChat rejects for a key that was never written.
      noteUnread(key, rejection)
      return null
    }
  },
  async write(key, text) {
    requireRoom(text, lengthMax)
    await callWeChat('setStorage', { key, data: text, encrypt: true }).catch((rejection) => {
      throw storageFull(readRejection(rejection).text)
    })
  },
  async remove(key) {
    await callWeChat('removeStorage', { key })
  },
} satisfies StorageHost
