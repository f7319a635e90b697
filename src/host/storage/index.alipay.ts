import { readRejection } from '../failures'
import { callAlipay } from '../native'
import { noteUnread, requireRoom, storageFull } from './limits'
import type { StorageHost } from './types'

/** 200 KB a key, 10 MB in all (warning 16). */
const lengthMax = 200 * 1024

/** Alipay keeps storage apart per user and app, but has no encryption to offer. */
export const storage = {
  async read(key) {
    try {
      const { data } = await callAlipay('getStorage', { key })
      return typeof data === 'string' && data !== '' ? data : null
    } catch (rejection) {
      // A key that was never written is null in some versions, a failure in others.
      noteUnread(key, rejection)
      return null
    }
  },
  async write(key, text) {
    requireRoom(text, lengthMax)
    await callAlipay('setStorage', { key, data: text }).catch((rejection) => {
      throw storageFull(readRejection(rejection).text)
    })
  },
  async remove(key) {
    await callAlipay('removeStorage', { key })
  },
} satisfies StorageHost
