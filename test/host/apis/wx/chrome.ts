import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { needTabBar, tabIndex } from '../tabs'
import type { WxDefine } from './dialect'

/** The bars around the page. The front colour is black or white, and a tab bar changes only while it shows. */
export function wxChrome(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const nothing = () => undefined
  return {
    ...define('setNavigationBarTitle', ({ title }) => {
      if (typeof title !== 'string') throw new ApiFailure('parameter error: parameter.title should be String')
      deps.chrome.setTitle(title)
      return undefined
    }),
    ...define('setNavigationBarColor', ({ frontColor, backgroundColor }) => {
      if (frontColor !== '#ffffff' && frontColor !== '#000000')
        throw new ApiFailure(`invalid frontColor "${frontColor}"`)
      if (!/^#[0-9a-f]{6}$/i.test(String(backgroundColor))) {
        throw new ApiFailure(`invalid backgroundColor "${backgroundColor}"`)
      }
      deps.chrome.setBarColours({ front: frontColor, background: String(backgroundColor) })
      return undefined
    }),
    ...tabFunctions(deps, define),
    ...define('setBackgroundColor', nothing),
    ...define('setBackgroundTextStyle', nothing),
    ...define('showNavigationBarLoading', nothing),
    ...define('hideNavigationBarLoading', nothing),
    ...define('hideHomeButton', nothing),
    ...define('startPullDownRefresh', nothing),
    ...define('stopPullDownRefresh', nothing),
    ...define('pageScrollTo', nothing),
    ...define('hideKeyboard', nothing),
  }
}

function tabFunctions(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const forTab = (name: string, change: (options: Readonly<Record<string, unknown>>) => object) =>
    define(name, (options) => {
      needTabBar(deps)
      deps.chrome.setTabItem(tabIndex(deps, options.index), change(options))
      return undefined
    })
  const forBar = (name: string, change: (options: Readonly<Record<string, unknown>>) => void) =>
    define(name, (options) => {
      needTabBar(deps)
      change(options)
      return undefined
    })
  return {
    ...forTab('setTabBarItem', ({ text }) => (text === undefined ? {} : { text: String(text) })),
    ...forTab('setTabBarBadge', ({ text }) => ({ badge: badgeOf(text) })),
    ...forTab('removeTabBarBadge', () => ({ badge: null })),
    ...forTab('showTabBarRedDot', () => ({ hasDot: true })),
    ...forTab('hideTabBarRedDot', () => ({ hasDot: false })),
    ...forBar('setTabBarStyle', (style) => deps.chrome.setTabStyle(style)),
    ...forBar('showTabBar', () => deps.chrome.setTabBarShown(true)),
    ...forBar('hideTabBar', () => deps.chrome.setTabBarShown(false)),
  }
}

/** More than four characters are shown as dots, by the bar itself. */
function badgeOf(text: unknown): string {
  if (typeof text !== 'string') throw new ApiFailure('parameter error: parameter.text should be String')
  return text.length > 4 ? '…' : text
}
