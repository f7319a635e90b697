import type { HostDeps } from '../../hostDeps'
import { listenerPair, silentPair } from '../listeners'
import { screen, systemOf } from '../screen'
import { type WxDefine, wxSince } from './dialect'

/** What the phone, WeChat and this app are, and how the app was opened. */
export function wxSystem(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const { options } = deps
  const everything = () => ({ ...appBaseInfo(deps), ...deviceInfo(deps), ...windowInfo(deps), ...systemSetting() })
  return {
    getSystemInfoSync: everything,
    ...define('getSystemInfo', everything),
    ...define('getSystemInfoAsync', everything, { since: '2.14.1' }),
    ...wxSince(deps, '2.20.1', {
      getAppBaseInfo: () => appBaseInfo(deps),
      getDeviceInfo: () => deviceInfo(deps),
      getWindowInfo: () => windowInfo(deps),
      getSystemSetting: systemSetting,
      getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: deps.appId, envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, left: 281, right: 368, top: 48, bottom: 80 }),
    getLaunchOptionsSync: options.launch,
    ...wxSince(deps, '2.9.4', { getEnterOptionsSync: options.enter }),
    ...wxLifecycle(deps),
  }
}

/** What happens to the app as a whole. The last five never happen here, but can be listened for. */
function wxLifecycle(deps: HostDeps): Record<string, unknown> {
  const shown = listenerPair<unknown>()
  const hidden = listenerPair<undefined>()
  const theme = listenerPair<{ theme: string }>()
  let known = deps.device.theme
  deps.signals.on('appShow', shown.tell)
  deps.signals.on('appHide', hidden.tell)
  deps.signals.on('device', () => {
    if (deps.device.theme !== known && deps.appConfig.darkmode === true) theme.tell({ theme: deps.device.theme })
    known = deps.device.theme
  })
  const silent = [
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'MemoryWarning',
    'WindowResize',
    'KeyboardHeightChange',
  ]
  return {
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: hidden.on,
    offAppHide: hidden.off,
    ...wxSince(deps, '2.11.0', { onThemeChange: theme.on, offThemeChange: theme.off }),
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

function appBaseInfo({ device, appConfig }: HostDeps) {
  return {
    SDKVersion: device.sdkVersion,
    version: '8.0.50',
    language: device.language,
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: device.fontSize,
    fontSizeScaleFactor: device.fontSize / 17,
    // Only apps that declare a dark mode are told.
    theme: appConfig.darkmode === true ? device.theme : undefined,
  }
}

function deviceInfo({ device }: HostDeps) {
  const { brand, model, platform } = device
  return { brand, model, platform, system: systemOf(device), abi: 'arm64-v8a', memorySize: 8192, benchmarkLevel: 40 }
}

function windowInfo({ pages, appConfig }: HostDeps) {
  const { list = [] } = (appConfig.tabBar ?? {}) as { list?: { pagePath: string }[] }
  const hasTabBar = list.some(({ pagePath }) => pagePath === pages.current()?.path)
  const { width, height, statusBarHeight, pixelRatio, safeArea, tabBarHeight } = screen
  return {
    pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - statusBarHeight - 44 - (hasTabBar ? tabBarHeight : 0),
    statusBarHeight,
    screenTop: statusBarHeight + 44,
    safeArea: { ...safeArea },
  }
}

function systemSetting() {
  return { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }
}
