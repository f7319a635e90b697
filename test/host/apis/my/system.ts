import type { HostDeps } from '../../hostDeps'
import { listenerPair, silentPair } from '../listeners'
import { screen, systemOf } from '../screen'
import type { MyDefine } from './dialect'

const clientVersion = '10.6.30'

/** What the phone, Alipay and this app are, and how the app was opened. Alipay tells nothing about dark and light. */
export function mySystem(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const { options, device } = deps
  const info = () => systemInfo(deps)
  return {
    SDKVersion: device.sdkVersion,
    isIDE: false,
    env: {
      USER_DATA_PATH: 'https://usr',
      clientName: 'ap',
      clientVersion,
      language: 'zh-Hans',
      platform: platform(deps),
    },
    getSystemInfoSync: info,
    ...define('getSystemInfo', info),
    getAppIdSync: () => ({ appId: deps.appId }),
    getAccountInfoSync: () => ({ miniProgram: { appId: deps.appId, envVersion: 'develop', version: '0.0.1' } }),
    getLaunchOptionsSync: options.launch,
    getEnterOptionsSync: options.enter,
    ...myLifecycle(deps),
  }
}

function myLifecycle(deps: HostDeps): Record<string, unknown> {
  const shown = listenerPair<unknown>()
  const hidden = listenerPair<undefined>()
  deps.signals.on('appShow', shown.tell)
  deps.signals.on('appHide', hidden.tell)
  const silent = ['Error', 'UnhandledRejection', 'PageNotFound', 'MemoryWarning', 'ComponentError']
  return {
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: hidden.on,
    offAppHide: hidden.off,
    ...Object.fromEntries(
      silent.flatMap((name) => {
        const { on, off } = silentPair()
        return [
          [`on${name}`, on],
          [`off${name}`, off],
        ]
      }),
    ),
  }
}

const platform = ({ device }: HostDeps): string => (device.platform === 'ios' ? 'iOS' : 'Android')

function systemInfo(deps: HostDeps) {
  const { device } = deps
  const { width, height, statusBarHeight, pixelRatio, safeArea } = screen
  return {
    app: 'alipay',
    version: clientVersion,
    language: 'zh-Hans',
    brand: device.brand,
    model: device.model,
    platform: platform(deps),
    system: systemOf(device).split(' ')[1],
    fontSizeSetting: device.fontSize,
    performance: 'high',
    storage: '128 GB',
    currentBattery: '80%',
    pixelRatio,
    // In pixels of the screen, unlike those of the window.
    screen: { width: width * pixelRatio, height: height * pixelRatio },
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - statusBarHeight - 44,
    titleBarHeight: 44,
    statusBarHeight,
    transparentTitle: false,
    isIphoneXSeries: device.platform === 'ios',
    safeArea: { ...safeArea },
  }
}
