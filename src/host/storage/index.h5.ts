import { storageFull } from './limits'
import type { StorageHost } from './types'

const prefix = 'wallet.'

/** The preview keeps its texts in localStorage: good for a preview, not for a phone's real wallet. */
export const storage = {
  async read(key) {
    return localStorage.getItem(prefix + key)
  },
  async write(key, text) {
    try {
      localStorage.setItem(prefix + key, text)
    } catch (failure) {
      throw storageFull(String(failure))
    }
  },
  async remove(key) {
    localStorage.removeItem(prefix + key)
  },
} satisfies StorageHost
