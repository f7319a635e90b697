import { unsupported } from '../unsupported'
import type { StorageHost } from './types'

export const storage: StorageHost = {
  read: unsupported('storage'),
  write: unsupported('storage'),
  remove: unsupported('storage'),
}
