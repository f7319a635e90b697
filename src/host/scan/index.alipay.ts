import { callAlipay } from '../native'
import { inOwnSheet } from '../ownSheet'
import { scanFailure } from './failures'
import type { ScanHost } from './types'

export const scan = {
  async scan() {
    try {
      const { code } = await inOwnSheet(() => callAlipay('scan', { scanType: ['qrCode'] }, null))
      return code
    } catch (failure) {
      throw scanFailure(failure)
    }
  },
} satisfies ScanHost
