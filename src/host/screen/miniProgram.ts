import Taro from '@tarojs/taro'
import type { ScreenHost } from './types'

/** What both hosts do alike. Neither may refuse to show a code because the light stayed as it was. */
export const miniProgramScreen: Pick<ScreenHost, 'brighten' | 'keepOn' | 'onCapture'> = {
  async brighten() {
    const { value } = await Taro.getScreenBrightness()
    await Taro.setScreenBrightness({ value: 1 })
    let isBright = true
    const restore = async () => {
      if (!isBright) return
      isBright = false
      Taro.offAppHide(handleHide)
      await Taro.setScreenBrightness({ value })
    }
    // Not every iOS version gives the light back by itself when the app is left.
    const handleHide = () => void restore()
    Taro.onAppHide(handleHide)
    return restore
  },
  async keepOn(on) {
    await Taro.setKeepScreenOn({ keepScreenOn: on })
  },
  onCapture(listener) {
    const handleCapture = () => listener()
    Taro.onUserCaptureScreen(handleCapture)
    return () => Taro.offUserCaptureScreen(handleCapture)
  },
}
