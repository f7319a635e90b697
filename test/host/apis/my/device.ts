import type { HostDeps } from '../../hostDeps'
import { listenerPair } from '../listeners'
import { type MyDefine, myFailure } from './dialect'

/** Screen, clipboard and the motor. */
export function myDevice(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const { device } = deps
  const captured = listenerPair<undefined>()
  deps.signals.on('capture', captured.tell)
  return {
    ...define('getScreenBrightness', () => ({ brightness: device.brightness, success: true })),
    ...define('setScreenBrightness', ({ brightness }) => {
      if (typeof brightness !== 'number' || brightness < 0 || brightness > 1)
        throw myFailure(2, 'brightness 取值范围 0-1')
      device.brightness = brightness
      return { success: true }
    }),
    ...define('setKeepScreenOn', ({ keepScreenOn }) => {
      device.isKeptOn = keepScreenOn === true
      return { success: true }
    }),
    ...define(
      'setVisualEffectOnCapture',
      ({ visualEffect }) => {
        if (visualEffect !== 'none' && visualEffect !== 'hidden')
          throw myFailure(2, 'visualEffect 只能为 hidden 或 none')
        // Android only.
        device.isHiddenOnCapture = visualEffect === 'hidden' && device.platform === 'android'
        return undefined
      },
      { since: '2.7.13' },
    ),
    onUserCaptureScreen: captured.on,
    offUserCaptureScreen: captured.off,
    ...define('setClipboard', ({ text }) => {
      if (typeof text !== 'string') throw myFailure(2, '参数 text 应为字符串')
      device.clipboard = text
      return { success: true }
    }),
    ...define('getClipboard', () => ({ text: device.clipboard })),
    ...define('vibrate', () => undefined),
    ...define('vibrateShort', () => undefined),
    ...define('vibrateLong', () => undefined),
  }
}
