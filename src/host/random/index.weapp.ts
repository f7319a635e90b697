import { hostFailure } from '../failures'
import { callWeChat } from '../native'
import type { RandomHost } from './types'
import { uuidOf } from './uuid'

/** The system's source through WeChat (base library 2.15.0). */
async function secureBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await callWeChat('getRandomValues', { length }).catch((rejection) => {
    throw hostFailure(rejection, 'HOST_UNSUPPORTED')
  })
  return new Uint8Array(randomValues)
}

export const random = {
  secureBytes,
  uuid: async () => uuidOf(await secureBytes(16)),
} satisfies RandomHost
