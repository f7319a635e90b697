import { hostFailure } from '../failures'
import { callWeChat } from '../native'
import type { ClipboardHost } from './types'

export const clipboard = {
  async copy(text) {
    try {
      // No end to the waiting: the privacy question may stand in between.
      await callWeChat('setClipboardData', { data: text }, null)
    } catch (rejection) {
      // WeChat counts the clipboard among what its privacy guide must be agreed for.
      throw hostFailure(rejection, 'HOST_PERMISSION_DENIED')
    }
  },
} satisfies ClipboardHost
