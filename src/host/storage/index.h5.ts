import type { StorageHost } from './types'

const prefix = 'wallet.'

/** The preview keeps its texts in localStorage: good for a preview, not for a phone's real wallet. */
export const storage = {
  async read(key) {
    return localStorage.getItem(prefix + key)
  },
  async write(key, text) {
    localStorage.setItem(prefix + key, text)
  },
  async remove(key) {
    localStorage.removeItem(prefix + key)
  },
} satisfies StorageHost
