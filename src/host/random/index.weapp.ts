import Taro from '@tarojs/taro'
import type { RandomHost } from './types'
import { uuidOf } from './uuid'

/** The system's source through WeChat (base library 2.15.0). */
async function secureBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length })
  return new Uint8Array(randomValues)
}

export const random = {
  secureBytes,
  uuid: async () => uuidOf(await secureBytes(16)),
} satisfies RandomHost
