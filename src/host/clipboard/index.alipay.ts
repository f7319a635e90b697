import { hostFailure } from '../failures'
import { callAlipay } from '../native'
import type { ClipboardHost } from './types'

export const clipboard = {
  async copy(text) {
    await callAlipay('setClipboard', { text }).catch((rejection) => {
      throw hostFailure(rejection, 'HOST_PERMISSION_DENIED')
    })
  },
} satisfies ClipboardHost
