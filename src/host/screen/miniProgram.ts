import Taro from '@tarojs/taro'
import { waitsMs, within } from '../within'
import type { ScreenHost } from './types'

const setBrightness = (value: number) =>
  within(waitsMs.state, 'setScreenBrightness', Taro.setScreenBrightness({ value }))

/** What both hosts do alike. Neither may refuse to show a code because the light stayed as it was. */
export const miniProgramScreen: Pick<ScreenHost, 'brighten' | 'keepOn' | 'onCapture'> = {
  async brighten() {
    const { value } = await within(waitsMs.state, 'getScreenBrightness', Taro.getScreenBrightness())
    await setBrightness(1)
    let isBright = true
    const restore = async () => {
      if (!isBright) return
      isBright = false
      Taro.offAppHide(handleHide)
      await setBrightness(value)
    }
    // Not every iOS version gives the light back by itself when the app is left.
    const handleHide = () => void restore()
    Taro.onAppHide(handleHide)
    return restore
  },
  async keepOn(on) {
    await within(waitsMs.state, 'setKeepScreenOn', Taro.setKeepScreenOn({ keepScreenOn: on }))
  },
  onCapture(listener) {
    const handleCapture = () => listener()
    Taro.onUserCaptureScreen(handleCapture)
    return () => Taro.offUserCaptureScreen(handleCapture)
  },
}
