import { peelParameter } from '@wallet/rules'
import { callWeChat } from '../native'
import { inOwnSheet } from '../ownSheet'
import { scanFailure } from './failures'
import type { ScanHost } from './types'

export const scan = {
  async scan() {
    try {
      const { result, path } = await inOwnSheet(() => callWeChat('scanCode', { scanType: ['qrCode'] }, null))
      return result || sceneOf(path)
    } catch (failure) {
      throw scanFailure(failure)
    }
  },
} satisfies ScanHost

/** A mini-program code of our own carries a path with `scene`, another app's neither: that reads as an empty text. */
function sceneOf(path: string | undefined): string {
  const scene = /[?&]scene=([^&#]*)/.exec(path ?? '')?.[1]
  return scene === undefined ? (path ?? '') : peelParameter(scene)
}
