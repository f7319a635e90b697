import Taro from '@tarojs/taro'
import { isOwnSheetOpen } from '../ownSheet'
import { parseLaunch } from './parseLaunch'
import type { LaunchHost, LaunchOptions } from './types'

/**
 * How often the person has left and come back. The host shows the app again after each of our own sheets too (the
 * scanner, a fingerprint), with the query of the last launch: that was no leaving, and brings nothing new.
 *
 * Alipay does not say when a code was scanned. Its documents have the query in App.onShow when a code or a link brought
 * the app back and leave it out otherwise, though some clients repeat it; so a code that comes after the person had
 * really left is taken for a new scan. Taking a repeated one for new shows a payment page that can be closed; taking a
 * new one for repeated would make the second purchase at the same stall impossible.
 */
let visitCount = 0

export const miniProgramLaunch: LaunchHost = {
  initial: () => parseLaunch(Taro.getLaunchOptionsSync() as LaunchOptions),
  onReturn(listener) {
    const handleHide = () => {
      if (!isOwnSheetOpen()) visitCount += 1
    }
    const handleShow = (options: unknown) => listener(parseLaunch(options as LaunchOptions, visitCount))
    Taro.onAppHide(handleHide)
    Taro.onAppShow(handleShow)
    return () => {
      Taro.offAppHide(handleHide)
      Taro.offAppShow(handleShow)
    }
  },
  // Every run of the app is told anew why it was opened, and within a run the token tells what was followed.
  forget: () => undefined,
}
