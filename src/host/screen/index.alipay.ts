import { noteRefusal } from '../log'
import { callAlipay } from '../native'
import { miniProgramScreen } from './miniProgram'
import type { ScreenHost } from './types'

/** Android only, from base library 2.7.13. */
export const screen = {
  ...miniProgramScreen,
  async hideOnCapture(hide: boolean) {
    // A phone that cannot hide it shows it: there is nothing else to do about it.
    await callAlipay('setVisualEffectOnCapture', { visualEffect: hide ? 'hidden' : 'none' }).catch((rejection) =>
      noteRefusal('setVisualEffectOnCapture', rejection),
    )
  },
} satisfies ScreenHost
