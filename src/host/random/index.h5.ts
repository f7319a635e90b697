import type { RandomHost } from './types'
import { uuidOf } from './uuid'

const secureBytes = async (length: number) => crypto.getRandomValues(new Uint8Array(length))

export const random = {
  secureBytes,
  uuid: async () => uuidOf(await secureBytes(16)),
} satisfies RandomHost
