import type { HostDeps } from '../../hostDeps'
import type { CallOptions } from '../calling'
import { needTabBar, tabIndex } from '../tabs'
import { type MyDefine, myFailure } from './dialect'

/** The bars around the page. One function sets title and colours of the upper one. */
export function myChrome(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const nothing = () => undefined
  const setBar = ({ title, frontColor, backgroundColor }: CallOptions) => {
    if (frontColor !== undefined && !['#ffffff', '#000000'].includes(String(frontColor).toLowerCase())) {
      throw myFailure(2, 'frontColor 仅支持 #ffffff 和 #000000')
    }
    if (title !== undefined) deps.chrome.setTitle(String(title))
    deps.chrome.setBarColours({ front: textOf(frontColor), background: textOf(backgroundColor) })
    return undefined
  }
  return {
    ...define('setNavigationBar', setBar),
    ...define('setNavigationBarTitle', setBar),
    ...define('setNavigationBarColor', setBar),
    ...tabFunctions(deps, define),
    ...define('setBackgroundColor', nothing),
    ...define('setBackgroundTextStyle', nothing),
    ...define('setCanPullDown', nothing),
    ...define('showNavigationBarLoading', nothing),
    ...define('hideNavigationBarLoading', nothing),
    ...define('hideBackHome', nothing),
    ...define('startPullDownRefresh', nothing),
    ...define('stopPullDownRefresh', nothing),
    ...define('pageScrollTo', nothing),
    ...define('hideKeyboard', nothing),
  }
}

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

function tabFunctions(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const forTab = (name: string, change: (options: CallOptions) => object) =>
    define(name, (options) => {
      needTabBar(deps)
      deps.chrome.setTabItem(tabIndex(deps, options.index), change(options))
      return undefined
    })
  const forBar = (name: string, change: (options: CallOptions) => void) =>
    define(name, (options) => {
      needTabBar(deps)
      change(options)
      return undefined
    })
  return {
    ...forTab('setTabBarItem', ({ text }) => (text === undefined ? {} : { text: String(text) })),
    // More than three characters are shown as two and dots.
    ...forTab('setTabBarBadge', ({ text }) => ({
      badge: `${text}`.length > 3 ? `${`${text}`.slice(0, 2)}…` : `${text}`,
    })),
    ...forTab('removeTabBarBadge', () => ({ badge: null })),
    ...forTab('showTabBarRedDot', () => ({ hasDot: true })),
    ...forTab('hideTabBarRedDot', () => ({ hasDot: false })),
    ...forBar('setTabBarStyle', (style) => deps.chrome.setTabStyle(style)),
    ...forBar('showTabBar', () => deps.chrome.setTabBarShown(true)),
    ...forBar('hideTabBar', () => deps.chrome.setTabBarShown(false)),
  }
}
