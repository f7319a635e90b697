import { HostUnsupported } from '../errors'
import type { RandomHost } from './types'
import { uuidOf } from './uuid'

/**
 * Alipay offers no source fit for secrets, so `secureBytes` refuses. An idempotency key need only be unique for one
 * user, which the clock and Math.random together are.
 */
export const random = {
  async secureBytes() {
    throw new HostUnsupported('Alipay gives mini-programs no random source that is fit for secrets.')
  },
  async uuid() {
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
    const now = Date.now()
    for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(now / 256 ** (5 - index)) % 256
    return uuidOf(bytes)
  },
} satisfies RandomHost
