import { randomBytes } from 'node:crypto'
import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { bufferOf } from '../ndef'
import { isAtLeast } from '../versions'
import { type WxDefine, wxSince } from './dialect'
import type { WxPrivacy } from './privacy'

const randomBytesMax = 1_048_576

/** Screen, clipboard, randomness and the motor. */
export function wxDevice(deps: HostDeps, define: WxDefine, privacy: WxPrivacy): Record<string, unknown> {
  const { device } = deps
  return {
    ...screenFunctions(deps, define),
    ...define(
      'setClipboardData',
      ({ data }) => {
        if (typeof data !== 'string') throw new ApiFailure('parameter error: parameter.data should be String')
        device.clipboard = data
        deps.chrome.showToast({ title: '内容已复制', icon: 'success', durationMs: 1500 })
        return undefined
      },
      { guard: privacy.guard },
    ),
    ...define('getClipboardData', () => ({ data: device.clipboard }), { guard: privacy.guard }),
    ...define(
      'getRandomValues',
      ({ length }) => {
        const count = Number(length)
        if (!(count > 0 && count <= randomBytesMax)) throw new ApiFailure('invalid length')
        return { randomValues: bufferOf(randomBytes(count)) }
      },
      { since: '2.15.0' },
    ),
    ...define('vibrateShort', () => undefined),
    ...define('vibrateLong', () => undefined),
  }
}

function screenFunctions(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const { device } = deps
  // One listener only: a second one takes its place.
  let captured: unknown = null
  deps.signals.on('capture', () => {
    if (typeof captured === 'function') captured()
  })
  return {
    ...define('getScreenBrightness', () => ({ value: device.brightness })),
    ...define('setScreenBrightness', ({ value }) => {
      if (typeof value !== 'number' || value < 0 || value > 1)
        throw new ApiFailure('parameter error: value is out of range')
      device.brightness = value
      return undefined
    }),
    ...define('setKeepScreenOn', ({ keepScreenOn }) => {
      device.isKeptOn = keepScreenOn === true
      return undefined
    }),
    ...define(
      'setVisualEffectOnCapture',
      ({ visualEffect }) => {
        if (device.platform === 'ios' && !isAtLeast(device.sdkVersion, '3.3.0')) throw new ApiFailure('not support')
        if (visualEffect !== 'none' && visualEffect !== 'hidden') throw new ApiFailure('invalid visualEffect')
        device.isHiddenOnCapture = visualEffect === 'hidden'
        return undefined
      },
      { since: '2.20.1', hasNoPromise: true },
    ),
    onUserCaptureScreen: (listener: unknown) => {
      captured = listener
    },
    ...wxSince(deps, '2.9.3', {
      offUserCaptureScreen: (listener?: unknown) => {
        if (listener === undefined || listener === captured) captured = null
      },
    }),
  }
}
