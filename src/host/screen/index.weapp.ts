import { noteRefusal } from '../log'
import { callWeChat } from '../native'
import { miniProgramScreen } from './miniProgram'
import type { ScreenHost } from './types'

/** Android hides screenshots and recordings, iOS from base library 3.3.0 recordings only. */
export const screen = {
  ...miniProgramScreen,
  async hideOnCapture(hide: boolean) {
    // A phone that cannot hide it shows it: there is nothing else to do about it.
    await callWeChat('setVisualEffectOnCapture', { visualEffect: hide ? 'hidden' : 'none' }).catch((rejection) =>
      noteRefusal('setVisualEffectOnCapture', rejection),
    )
  },
} satisfies ScreenHost
